using System.Globalization;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Who asks a query, when, and how he reads. Most queries never look at the settings, so they are read when one does.</summary>
/// <param name="schema">Where the settings are.</param>
/// <param name="connection">Where to read them.</param>
/// <param name="userId">The user.</param>
/// <param name="utcNow">The time of the query, which all its conditions share.</param>
internal sealed class QueryCaller(StoreSchema schema, StoreConnection connection, Guid userId, DateTime utcNow)
{
    private CallerSettings? _settings;
    private string? _baseSymbol;

    public Guid UserId => userId;

    public DateTime UtcNow => utcNow;

    public CallerSettings Settings => _settings ??= new CallerSettings(
        Language() ?? LocalizedText.BaseLanguage,
        Culture(),
        TimeZoneCode.ToZone(Number("usersettings", "timezonecode") ?? TimeZoneCode.Utc),
        BusinessUnit() ?? WellKnownIds.BusinessUnit);

    /// <summary>The symbol of the currency that amounts of several rows are written with.</summary>
    public string BaseCurrencySymbol => _baseSymbol ??= Symbol();

    /// <summary>The time of the query on the user's clock.</summary>
    public DateTime LocalNow => TimeZoneInfo.ConvertTimeFromUtc(utcNow, Settings.Zone);

    /// <summary>
    /// A time on the user's clock in UTC. One that the clock skips in spring is the moment it skips at; one that comes twice in autumn is
    /// the first.
    /// </summary>
    public DateTime ToUtc(DateTime local)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (Settings.Zone.IsInvalidTime(time))
        {
            time = time.AddMinutes(15 - (time.Minute % 15)).AddSeconds(-time.Second);
        }

        return Settings.Zone.IsAmbiguousTime(time)
            ? DateTime.SpecifyKind(time - Settings.Zone.GetAmbiguousTimeOffsets(time).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(time, Settings.Zone);
    }

    private int? Language() => Number("usersettings", "uilanguageid") is { } language and > 0 ? language : null;

    private CultureInfo Culture() =>
        CultureInfo.GetCultureInfo(Number("usersettings", "localeid") is { } locale and > 0 ? locale : LocalizedText.BaseLanguage);

    private int? Number(string table, string column) => (int?)Read(table, column, userId, static statement => (int)statement.Int64(0));

    private Guid? BusinessUnit() => (Guid?)Read("systemuser", "businessunitid", userId, static statement => statement.Id(0));

    private string Symbol() => (string?)Read(
        "transactioncurrency", "currencysymbol", WellKnownIds.BaseCurrency, static statement => statement.Text(0)) ?? "";

    private object? Read(string tableName, string column, Guid id, Func<Statement, object> read)
    {
        // An organisation described by hand, in a test for instance, may lack the table.
        if (schema.FindTable(tableName) is not { } table || table.FindColumn(column) is not { } stored)
        {
            return null;
        }

        var sql = $"SELECT {stored.Quoted} FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1";
        using var statement = connection.Prepare(sql).Bind(1, id);
        return statement.Step() && !statement.IsNull(0) ? read(statement) : null;
    }
}

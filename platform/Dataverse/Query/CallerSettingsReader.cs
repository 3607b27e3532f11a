using System.Globalization;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Reads what a query may need to know of its caller. The SQL is made once: most requests need the settings.</summary>
internal sealed class CallerSettingsReader
{
    private readonly string? _settings;
    private readonly string? _businessUnit;
    private readonly string? _symbol;

    /// <param name="schema">Where the rows are. An organisation described by hand, in a test for instance, may lack some.</param>
    public CallerSettingsReader(StoreSchema schema)
    {
        _settings = Sql(schema, "usersettings", "uilanguageid", "localeid", "timezonecode");
        _businessUnit = Sql(schema, "systemuser", "businessunitid");
        _symbol = Sql(schema, "transactioncurrency", "currencysymbol");
    }

    public CallerSettings Settings(StoreConnection connection, Guid userId)
    {
        using var statement = _settings is null ? null : connection.Prepare(_settings).Bind(1, userId);
        var row = statement?.Step() == true ? statement : null;
        return new CallerSettings(
            Number(row, 0) ?? LocalizedText.BaseLanguage,
            CultureInfo.GetCultureInfo(Number(row, 1) ?? LocalizedText.BaseLanguage),
            Number(row, 2) ?? TimeZoneCode.Utc);
    }

    public Guid BusinessUnit(StoreConnection connection, Guid userId)
    {
        using var statement = _businessUnit is null ? null : connection.Prepare(_businessUnit).Bind(1, userId);
        return statement?.Step() == true && !statement.IsNull(0) ? statement.Id(0) : WellKnownIds.BusinessUnit;
    }

    public string BaseCurrencySymbol(StoreConnection connection)
    {
        using var statement = _symbol is null ? null : connection.Prepare(_symbol).Bind(1, WellKnownIds.BaseCurrency);
        return statement?.Step() == true ? statement.Text(0) : "";
    }

    // Dataverse writes 0 for "not chosen".
    private static int? Number(Statement? row, int column) =>
        row is not null && row.Int64(column) is var number and > 0 ? (int)number : null;

    private static string? Sql(StoreSchema schema, string tableName, params string[] names)
    {
        if (schema.FindTable(tableName) is not { } table || !names.All(name => table.FindColumn(name) is not null))
        {
            return null;
        }

        var list = string.Join(", ", names.Select(name => $"\"{name}\""));
        return $"SELECT {list} FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1";
    }
}

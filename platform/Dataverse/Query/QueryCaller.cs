using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Who asks a query, when, and how he reads. Some queries never look at the settings, so they are read when one does.</summary>
/// <param name="reader">Reads the settings.</param>
/// <param name="connection">Where from.</param>
/// <param name="userId">The user.</param>
/// <param name="utcNow">The time of the query, which all its conditions share.</param>
internal sealed class QueryCaller(CallerSettingsReader reader, StoreConnection connection, Guid userId, DateTime utcNow)
{
    private CallerSettings? _settings;
    private Guid? _businessUnit;
    private string? _baseSymbol;

    public Guid UserId => userId;

    public CallerSettings Settings => _settings ??= reader.Settings(connection, userId);

    public Guid BusinessUnitId => _businessUnit ??= reader.BusinessUnit(connection, userId);

    /// <summary>The symbol of the currency that amounts of several rows are written with.</summary>
    public string BaseCurrencySymbol => _baseSymbol ??= reader.BaseCurrencySymbol(connection);

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
}

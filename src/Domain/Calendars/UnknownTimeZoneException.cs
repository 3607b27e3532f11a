namespace Sav.Domain.Calendars;

/// <summary>A time zone that is not in the IANA database, or that the sandbox could not use.</summary>
public sealed class UnknownTimeZoneException(string zoneId, Exception? cause = null) : InvalidFactsException(
    new LocalizedText(
        $"The time zone '{zoneId}' is unknown. Use an IANA name such as 'Europe/Paris'.",
        $"Le fuseau horaire « {zoneId} » est inconnu. Utilisez un nom IANA, par exemple « Europe/Paris »."),
    cause)
{
    /// <summary>The name that was given.</summary>
    public string ZoneId { get; } = zoneId;
}

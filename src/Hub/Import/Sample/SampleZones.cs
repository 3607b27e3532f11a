using Sav.Domain.Calendars;

namespace Sav.Hub.Import;

/// <summary>Reads time zones as the rules know them.</summary>
internal static class SampleZones
{
    public static string Read(CsvRecord row)
    {
        try
        {
            return IanaZone.Find(row.Text("time_zone")).Id;
        }
        catch (UnknownTimeZoneException)
        {
            throw row.Refuse("time_zone", "is unknown", "Write an IANA name such as Europe/Paris");
        }
    }
}

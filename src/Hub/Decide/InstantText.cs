using System.Globalization;

namespace Sav.Hub.Decide;

/// <summary>Reads instants as people and machines write them: ISO 8601 with <c>Z</c> or an offset, never without.</summary>
internal static class InstantText
{
    public const string Remedy = "Write an instant as 2026-03-02T08:15:00Z.";

    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    public static bool TryParse(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, Time + "'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
        || DateTimeOffset.TryParseExact(text, Time + "zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
}

using System.Globalization;

namespace Sav.Mappings.Crm;

/// <summary>Calendar days in messages: <c>2026-03-09</c>.</summary>
public static class IsoDay
{
    /// <exception cref="FormatException">Not such a day.</exception>
    public static DateTime Of(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is no day. Send it as 2026-03-09.");
}

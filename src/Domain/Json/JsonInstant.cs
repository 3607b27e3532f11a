using System.Globalization;

namespace Sav.Domain.Json;

/// <summary>The one form of an instant: ISO 8601 in UTC, fractions only where there are any, <c>2026-03-02T08:15:00Z</c>.</summary>
public static class JsonInstant
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);
}

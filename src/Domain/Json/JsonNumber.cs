using System.Globalization;

namespace Sav.Domain.Json;

/// <summary>The one form of a number: invariant, without superfluous zeros, so that 80 and 80.00 are the same bytes.</summary>
internal static class JsonNumber
{
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}

using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Sav.Functions.Observability.Masking;

/// <summary>
/// Takes out of a text what can be told by its form: the secrets of the configuration, e-mail addresses and telephone numbers. Names and
/// what people write have no form; the product logs neither payloads nor answers, so that they do not get here.
/// </summary>
public sealed partial class LogMask
{
    /// <summary>What stands in the place of what was taken out.</summary>
    public const string Mask = "***";

    // Nothing shorter is a secret, and masking it would make holes in words.
    private const int ShortestSecret = 8;

    private static readonly string[] _secretNames = ["Authorization", "LicenseKey", "ServiceBus", "OTEL_EXPORTER_OTLP_HEADERS"];

    private readonly string[] _secrets;

    /// <param name="configuration">Its secrets are masked wherever they turn up.</param>
    public LogMask(IConfiguration configuration)
    {
        _secrets =
        [
            .. configuration.AsEnumerable()
                .Where(setting => IsSecret(setting.Key) && setting.Value?.Length >= ShortestSecret)
                .Select(setting => setting.Value!)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(secret => secret.Length),
        ];
    }

    /// <returns>The text without them; the same object where there was nothing to take out.</returns>
    public string Apply(string text)
    {
        var masked = _secrets.Aggregate(text, (rest, secret) => rest.Replace(secret, Mask, StringComparison.Ordinal));
        masked = masked.Contains('@', StringComparison.Ordinal) ? Email().Replace(masked, Mask) : masked;
        return Phone().Replace(masked, Mask);
    }

    private static bool IsSecret(string key) =>
        key.StartsWith("ErpEvents:Keys:", StringComparison.OrdinalIgnoreCase)
        || _secretNames.Contains(key.Split(':')[^1], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\w.+'%-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // With a country code or a leading zero, so that no date, amount or id is taken for one.
    [GeneratedRegex(@"(?<![\w.:/-])(\+\d{1,3}|0)([ .-]?\(?\d\)?){8,12}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}

using System.ComponentModel.DataAnnotations;

namespace Sav.Functions.Gateways;

/// <summary>How one system is reached: section <c>Erp</c>, <c>Quotes</c> or <c>Warehouse</c> (docs/configuration.md).</summary>
public sealed class GatewayOptions : IValidatableObject
{
    /// <summary>Absolute http or https address that paths such as <c>invoices</c> are appended to.</summary>
    [Required]
    public Uri? BaseAddress { get; set; }

    /// <summary>Value of the Authorization header; a secret. Empty: none is sent.</summary>
    public string? Authorization { get; set; }

    /// <summary>
    /// Asks by the key before the first request as well, for a system that makes a second document of a repeated key: one more request for
    /// each document. False by default; then it is asked only where an earlier request may have arrived.
    /// </summary>
    public bool AskFirst { get; set; }

    /// <summary>How long one request may take, 0.1 s to 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:02:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long all attempts of one delivery may take, 1 s to 4 min: the message's lock is renewed for 5 min (host.json), and
    /// what goes on after that would run beside its own repetition.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:04:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Repetitions after the first attempt, 1 to 20.</summary>
    [Range(1, 20)]
    public int MaxRetries { get; set; } = 8;

    /// <summary>Pause before the first repetition, doubled each time, with jitter; 10 ms to 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "00:00:10", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest pause, <see cref="BaseDelay"/> to 1 min. A longer Retry-After is cut to it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Share of failures in <see cref="BreakerWindow"/> from which no request is sent for a while, 0.1 to 1.</summary>
    [Range(0.1, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Requests in the window below which the circuit never opens, 2 to 1000.</summary>
    [Range(2, 1000)]
    public int BreakerMinimum { get; set; } = 20;

    /// <summary>Time over which failures are counted, 1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the circuit stays open, 0.5 s to 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5000000", "00:02:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
        {
            yield return new ValidationResult(
                $"BaseAddress is '{address}'. Give an absolute http or https address.", [nameof(BaseAddress)]);
        }

        if (AttemptTimeout > TotalTimeout)
        {
            yield return new ValidationResult(
                $"AttemptTimeout '{AttemptTimeout}' exceeds TotalTimeout '{TotalTimeout}'. Lower the first or raise the second.",
                [nameof(AttemptTimeout), nameof(TotalTimeout)]);
        }

        if (BaseDelay > MaxDelay)
        {
            yield return new ValidationResult(
                $"BaseDelay '{BaseDelay}' exceeds MaxDelay '{MaxDelay}'. Lower the first or raise the second.",
                [nameof(BaseDelay), nameof(MaxDelay)]);
        }
    }
}

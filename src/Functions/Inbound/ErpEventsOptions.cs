using System.ComponentModel.DataAnnotations;

namespace Sav.Functions.Inbound;

/// <summary>Who may post events: section <c>ErpEvents</c> (docs/configuration.md).</summary>
public sealed class ErpEventsOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "ErpEvents";

    private const int ShortestSecret = 32;

    /// <summary>
    /// Secrets by key id, base64, 32 bytes or more. Two keys may be valid at once, so that a sender can change over.
    /// </summary>
    public Dictionary<string, string> Keys { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Keys.Count == 0)
        {
            yield return new ValidationResult("ErpEvents:Keys is empty. Give at least one key id with its base64 secret.", [nameof(Keys)]);
        }

        var buffer = new byte[1024];
        foreach (var (id, secret) in Keys)
        {
            if (!Convert.TryFromBase64String(secret, buffer, out var length) || length < ShortestSecret)
            {
                // The secret itself must not end up in a log.
                yield return new ValidationResult(
                    $"ErpEvents:Keys:{id} is not base64 of {ShortestSecret} to {buffer.Length} bytes. "
                    + "Make one with 'openssl rand -base64 32'.",
                    [nameof(Keys)]);
            }
        }
    }
}

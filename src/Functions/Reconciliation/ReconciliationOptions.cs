using System.ComponentModel.DataAnnotations;

namespace Sav.Functions.Reconciliation;

/// <summary>The nightly comparison: section <c>Reconciliation</c> (docs/configuration.md).</summary>
public sealed class ReconciliationOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Reconciliation";

    /// <summary>Setting with the NCRONTAB schedule of <see cref="ReconcileNightly"/>.</summary>
    public const string Schedule = Section + ":Schedule";

    /// <summary>How long an effect may be under way before it is judged.</summary>
    /// <value>One hour; between 0 and 7 days.</value>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00", ErrorMessage = "Reconciliation:Settling is '{0}' out of 00:00:00 to 7.00:00:00.")]
    public TimeSpan Settling { get; set; } = TimeSpan.FromHours(1);
}

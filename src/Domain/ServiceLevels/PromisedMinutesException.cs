namespace Sav.Domain.ServiceLevels;

/// <summary>A promise of no time, of negative time or of more than a year.</summary>
public sealed class PromisedMinutesException(int minutes) : InvalidFactsException(new LocalizedText(
    $"'{minutes}' minutes cannot be promised. Give 1 to 525600 minutes (a year), or leave the promise out.",
    $"« {minutes} » minutes ne peuvent pas être promises. Indiquez de 1 à 525600 minutes (un an), ou rien."))
{
    /// <summary>The number that was given.</summary>
    public int Minutes { get; } = minutes;
}

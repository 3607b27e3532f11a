namespace Sav.Domain.ServiceLevels;

/// <summary>A promise of negative time, of more than a year or, where that is no promise, of no time.</summary>
public sealed class PromisedMinutesException(int minutes, int least) : InvalidFactsException(new LocalizedText(
    $"'{minutes}' minutes cannot be promised. Give {least} to 525600 minutes (a year), or leave the promise out.",
    $"« {minutes} » minutes ne peuvent pas être promises. Indiquez de {least} à 525600 minutes (un an), ou rien."))
{
    /// <summary>The number that was given.</summary>
    public int Minutes { get; } = minutes;
}

namespace Sav.Domain.ServiceLevels;

/// <summary>Parts promised to leave the warehouse in negative time or after more than 60 working days.</summary>
public sealed class DispatchDaysException(int days) : InvalidFactsException(new LocalizedText(
    $"Parts cannot be promised to leave within '{days}' working days. Give 0 to 60 days, or leave the promise out.",
    $"Il n'est pas possible de promettre le départ des pièces sous « {days} » jours ouvrés. Indiquez de 0 à 60 jours, ou rien."))
{
    /// <summary>The number that was given.</summary>
    public int Days { get; } = days;

    internal static int Checked(int days) => days is >= 0 and <= 60 ? days : throw new DispatchDaysException(days);
}

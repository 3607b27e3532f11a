namespace Sav.Domain.InstalledEquipment;

/// <summary>Two units after a swap.</summary>
/// <param name="Replaced">The one that went.</param>
/// <param name="Replacement">The one that took its place.</param>
public sealed record SwappedUnits(ChainUnit Replaced, ChainUnit Replacement);

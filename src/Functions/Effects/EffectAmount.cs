namespace Sav.Functions.Effects;

/// <summary>What the document of an effect is about in money.</summary>
/// <param name="Value">As the document has it, to the cent.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record EffectAmount(decimal Value, string Currency);

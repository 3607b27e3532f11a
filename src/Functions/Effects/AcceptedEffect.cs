using Microsoft.Xrm.Sdk;

namespace Sav.Functions.Effects;

/// <summary>What is to be written of an effect that its partner accepted.</summary>
/// <param name="DocumentNumber">The document that the partner made of it.</param>
/// <param name="Amount">Null where the document has none.</param>
/// <param name="Affected">Change of the row that asked for it; null where an event will tell it.</param>
internal sealed record AcceptedEffect(Partner Partner, string DocumentNumber, EffectAmount? Amount, Entity? Affected);

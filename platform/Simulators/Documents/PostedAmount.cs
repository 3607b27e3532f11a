namespace Sav.Platform.Simulators.Documents;

/// <summary>What is told of a document with one amount.</summary>
/// <param name="Owner">The case or contract that it is about.</param>
internal sealed record PostedAmount(string Number, string IdempotencyKey, Guid Owner, decimal Amount, string Currency, DateTime PostedOn);

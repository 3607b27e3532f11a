namespace Sav.Domain.Contracts;

/// <summary>A line of a contract that is to be activated.</summary>
/// <param name="Scope">Null: not chosen yet.</param>
/// <param name="HasTarget">Whether the equipment, the site or the family of the scope is given.</param>
public sealed record DraftLine(string Number, LineScope? Scope, bool HasTarget);

namespace Sav.Functions.Contracts;

/// <summary>A planned instalment whose day has come.</summary>
/// <param name="RowVersion">Version as read, by which a change in between is noticed.</param>
public sealed record DueInstalment(Guid Id, Guid ContractId, string RowVersion);

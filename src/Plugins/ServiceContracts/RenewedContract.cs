namespace Sav.Plugins.ServiceContracts;

/// <summary>A renewal that was made, as a draft.</summary>
/// <param name="Explanation">The sum behind its price; null where no index moved it.</param>
internal sealed record RenewedContract(Guid Id, string? Explanation);

using Sav.Domain.Coverage;

namespace Sav.Hub.Import;

/// <summary>What a contract line grants until it is used up.</summary>
/// <param name="Unit">Of what.</param>
/// <param name="Quantity">Greater than 0, at most two decimals; cases and visits are whole.</param>
public sealed record ImportedQuota(QuotaUnit Unit, decimal Quantity);

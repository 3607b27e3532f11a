using Microsoft.Xrm.Sdk;

namespace Sav.Mappings.Crm;

/// <summary>
/// What an answer says about a supplier claim. Each answer has columns of its own, and the CRM keeps the status from going back, so that
/// their order does not matter.
/// </summary>
public sealed record ClaimChange
{
    /// <summary>The claim.</summary>
    public Guid ClaimId { get; init; }

    /// <summary>Its number in the ERP.</summary>
    public string ClaimNumber { get; init; } = "";

    /// <summary>What it is now.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>What the supplier agreed to pay; null where the answer does not say it.</summary>
    public decimal? AcceptedAmount { get; init; }

    /// <summary>Why the supplier pays nothing, or null.</summary>
    public string? RejectionReason { get; init; }

    /// <summary>What the supplier paid, or null.</summary>
    public decimal? PaidAmount { get; init; }

    /// <summary>When, UTC, or null.</summary>
    public DateTime? PaidOn { get; init; }

    /// <summary>The row to write; what the answer does not say is left out.</summary>
    public Entity ToEntity()
    {
        var row = new Entity(ClaimColumns.Table, ClaimId)
        {
            [ClaimColumns.Status] = new OptionSetValue((int)Status),
            [ClaimColumns.ClaimNumber] = ClaimNumber,
        };
        Add(row, ClaimColumns.AcceptedAmount, Amount(AcceptedAmount));
        Add(row, ClaimColumns.RejectionReason, RejectionReason);
        Add(row, ClaimColumns.PaidAmount, Amount(PaidAmount));
        Add(row, ClaimColumns.PaidOn, PaidOn);
        return row;
    }

    private static Money? Amount(decimal? amount) => amount is { } value ? new Money(value) : null;

    private static void Add(Entity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}

using Microsoft.Xrm.Sdk;

namespace Sav.Mappings.Crm;

/// <summary>What an event says about the quote of a case.</summary>
public sealed record QuoteChange
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Number of the quote in the ERP.</summary>
    public string QuoteNumber { get; init; } = "";

    /// <summary>Quoted amount; null where the event does not tell it.</summary>
    public Money? QuotedAmount { get; init; }

    /// <summary>What the quote has become.</summary>
    public QuoteStatus Status { get; init; }
}

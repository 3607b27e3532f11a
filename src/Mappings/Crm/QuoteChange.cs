using Microsoft.Xrm.Sdk;

namespace Sav.Mappings.Crm;

/// <summary>What an event says about the quote of a case.</summary>
public sealed record QuoteChange
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Key under which the quote was asked for; null: the event does not tell it.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Number of the quote in the ERP.</summary>
    public string QuoteNumber { get; init; } = "";

    /// <summary>Quoted amount; null where the event does not tell it.</summary>
    public Money? QuotedAmount { get; init; }

    /// <summary>Last day on which the customer can accept; null where the event does not tell it.</summary>
    public DateTime? ValidUntil { get; init; }

    /// <summary>When the customer answered; null where nobody has.</summary>
    public DateTime? AnsweredOn { get; init; }

    /// <summary>What the quote has become.</summary>
    public QuoteStatus Status { get; init; }
}

using System.Runtime.Serialization;

namespace Sav.Messages.Quotes;

/// <summary>The ERP issued a quote (sav.quote.issued.v1).</summary>
[DataContract]
public sealed class QuoteIssued
{
    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 0, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Key under which the quote was asked for.</summary>
    [DataMember(Name = "idempotencyKey", Order = 1, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Number of the quote in the ERP.</summary>
    [DataMember(Name = "quoteNumber", Order = 2, IsRequired = true)]
    public string QuoteNumber { get; set; } = "";

    /// <summary>Quoted amount, taxes excluded.</summary>
    [DataMember(Name = "amount", Order = 3, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>ISO 4217 code.</summary>
    [DataMember(Name = "currency", Order = 4, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>ISO date, last day on which the customer can accept.</summary>
    [DataMember(Name = "validUntil", Order = 5, IsRequired = true)]
    public string ValidUntil { get; set; } = "";
}

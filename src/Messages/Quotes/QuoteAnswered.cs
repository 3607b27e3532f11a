using System.Runtime.Serialization;

namespace Sav.Messages.Quotes;

/// <summary>The customer accepted (sav.quote.accepted.v1) or declined (sav.quote.declined.v1) a quote.</summary>
[DataContract]
public sealed class QuoteAnswered
{
    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 0, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Number of the quote in the ERP.</summary>
    [DataMember(Name = "quoteNumber", Order = 1, IsRequired = true)]
    public string QuoteNumber { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "decidedOn", Order = 2, IsRequired = true)]
    public DateTime DecidedOn { get; set; }

    /// <summary>Key under which the quote was asked for; null: the quote is known by its number alone.</summary>
    [DataMember(Name = "idempotencyKey", Order = 3)]
    public string? IdempotencyKey { get; set; }
}

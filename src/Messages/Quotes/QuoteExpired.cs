using System.Runtime.Serialization;

namespace Sav.Messages.Quotes;

/// <summary>The customer did not answer a quote in time (sav.quote.expired.v1).</summary>
[DataContract]
public sealed class QuoteExpired
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

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "expiredOn", Order = 3, IsRequired = true)]
    public DateTime ExpiredOn { get; set; }
}

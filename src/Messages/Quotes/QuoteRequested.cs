using System.Runtime.Serialization;

namespace Sav.Messages.Quotes;

/// <summary>A request that nothing covers and that needs a quote before work starts (sav.quote.requested.v1).</summary>
[DataContract]
public sealed class QuoteRequested
{
    /// <summary>Permanent key of this effect, see <see cref="IdempotencyKeys.Quote"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the case row.</summary>
    [DataMember(Name = "caseId", Order = 1, IsRequired = true)]
    public Guid CaseId { get; set; }

    /// <summary>Ticket number.</summary>
    [DataMember(Name = "caseNumber", Order = 2, IsRequired = true)]
    public string CaseNumber { get; set; } = "";

    /// <summary>The customer's number in the ERP.</summary>
    [DataMember(Name = "customerNumber", Order = 3, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>Article number of the equipment; null where the case names none.</summary>
    [DataMember(Name = "article", Order = 4)]
    public string? Article { get; set; }

    /// <summary>Serial number of the equipment; null where the case names none.</summary>
    [DataMember(Name = "equipmentSerial", Order = 5)]
    public string? EquipmentSerial { get; set; }

    /// <summary><c>defect</c> or <c>usageHelp</c>.</summary>
    [DataMember(Name = "reason", Order = 6, IsRequired = true)]
    public string Reason { get; set; } = "";

    /// <summary>What the customer reported; may be empty.</summary>
    [DataMember(Name = "problem", Order = 7, IsRequired = true)]
    public string Problem { get; set; } = "";

    /// <summary>ISO 4217 code of the wanted quote.</summary>
    [DataMember(Name = "currency", Order = 8, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 9, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}

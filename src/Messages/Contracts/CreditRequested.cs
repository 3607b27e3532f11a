using System.Runtime.Serialization;

namespace Sav.Messages.Contracts;

/// <summary>Payload of <see cref="MessageTypes.CreditRequested"/>: a contract ended before what was billed of it did.</summary>
[DataContract]
public sealed class CreditRequested
{
    /// <summary>See <see cref="IdempotencyKeys.Credit"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the contract row.</summary>
    [DataMember(Name = "contractId", Order = 1, IsRequired = true)]
    public Guid ContractId { get; set; }

    /// <summary><c>C-0007</c></summary>
    [DataMember(Name = "contractNumber", Order = 2, IsRequired = true)]
    public string ContractNumber { get; set; } = "";

    /// <summary>Id of the contract change that ended the contract.</summary>
    [DataMember(Name = "changeId", Order = 3, IsRequired = true)]
    public Guid ChangeId { get; set; }

    /// <summary>Number of the customer in the ERP.</summary>
    [DataMember(Name = "customerNumber", Order = 4, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>ISO 4217 code.</summary>
    [DataMember(Name = "currency", Order = 5, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>First day that is given back, <c>2026-03-16</c>.</summary>
    [DataMember(Name = "effectiveOn", Order = 6, IsRequired = true)]
    public string EffectiveOn { get; set; } = "";

    /// <summary>Why, in the words of staff; or null.</summary>
    [DataMember(Name = "reason", Order = 7)]
    public string? Reason { get; set; }

    /// <summary>At least one.</summary>
    [DataMember(Name = "lines", Order = 8, IsRequired = true)]
    public List<CreditLine> Lines { get; set; } = [];

    /// <summary>Sum of the lines, above 0.</summary>
    [DataMember(Name = "amount", Order = 9, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 10, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}

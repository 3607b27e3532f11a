using System.Runtime.Serialization;

namespace Sav.Messages.Contracts;

/// <summary>Payload of <see cref="MessageTypes.InstalmentRequested"/>: a period of a contract is to be billed.</summary>
[DataContract]
public sealed class InstalmentRequested
{
    /// <summary>See <see cref="IdempotencyKeys.Instalment"/>.</summary>
    [DataMember(Name = "idempotencyKey", Order = 0, IsRequired = true)]
    public string IdempotencyKey { get; set; } = "";

    /// <summary>Id of the contract row.</summary>
    [DataMember(Name = "contractId", Order = 1, IsRequired = true)]
    public Guid ContractId { get; set; }

    /// <summary><c>C-0007</c></summary>
    [DataMember(Name = "contractNumber", Order = 2, IsRequired = true)]
    public string ContractNumber { get; set; } = "";

    /// <summary>Id of the instalment row.</summary>
    [DataMember(Name = "instalmentId", Order = 3, IsRequired = true)]
    public Guid InstalmentId { get; set; }

    /// <summary>Number of the customer in the ERP.</summary>
    [DataMember(Name = "customerNumber", Order = 4, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>ISO 4217 code.</summary>
    [DataMember(Name = "currency", Order = 5, IsRequired = true)]
    public string Currency { get; set; } = "";

    /// <summary>First day of the period, <c>2026-03-01</c>.</summary>
    [DataMember(Name = "periodStart", Order = 6, IsRequired = true)]
    public string PeriodStart { get; set; } = "";

    /// <summary>Last day of the period, <c>2026-03-31</c>.</summary>
    [DataMember(Name = "periodEnd", Order = 7, IsRequired = true)]
    public string PeriodEnd { get; set; } = "";

    /// <summary>Above 0, to the cent.</summary>
    [DataMember(Name = "amount", Order = 8, IsRequired = true)]
    public decimal Amount { get; set; }

    /// <summary>Day from which it is due, <c>2026-03-01</c>.</summary>
    [DataMember(Name = "dueOn", Order = 9, IsRequired = true)]
    public string DueOn { get; set; } = "";

    /// <summary>UTC instant.</summary>
    [DataMember(Name = "requestedOn", Order = 10, IsRequired = true)]
    public DateTime RequestedOn { get; set; }
}

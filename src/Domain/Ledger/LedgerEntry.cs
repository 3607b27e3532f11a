namespace Sav.Domain.Ledger;

/// <summary>
/// One effect that another system accepted, and its place in the chain. What the entry says is fixed by <see cref="LedgerText"/>.
/// </summary>
public sealed record LedgerEntry
{
    /// <summary>1, 2, … without a gap.</summary>
    public required int Sequence { get; init; }

    /// <summary>Permanent idempotency key of the effect; there is one entry for each.</summary>
    public required string Key { get; init; }

    /// <summary>Type of the message that asked for the effect, <c>sav.billing.requested.v1</c>.</summary>
    public required string MessageType { get; init; }

    /// <summary>Outbox row.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The case; null for an effect of a contract.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The contract; null for an effect of a case.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>Code of the system that accepted it, <c>erp</c>.</summary>
    public required string Partner { get; init; }

    /// <summary>The document that it made.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Amount of the document; null where it has none.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of the amount; null where there is none.</summary>
    public string? Currency { get; init; }

    /// <summary>When the effect was accepted: UTC, whole seconds.</summary>
    public required DateTime RecordedOn { get; init; }

    /// <summary>Hash of the entry before; <see cref="LedgerHash.Beginning"/> for the first.</summary>
    public required string PreviousHash { get; init; }
}

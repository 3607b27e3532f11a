using Sav.Mappings.Crm;

namespace Sav.Functions.Reconciliation;

/// <summary>What message, ledger and other systems hold under one key.</summary>
internal sealed class EffectTrace
{
    /// <summary>Outbox row; null where there is none.</summary>
    public SentMessage? Message { get; set; }

    /// <summary>Outbox rows under the key: 0 or 1, unless somebody took the alternate key off.</summary>
    public int Messages { get; set; }

    /// <summary>Ledger entry; null where there is none.</summary>
    public EnteredEffect? Entry { get; set; }

    /// <summary>Document; null where there is none.</summary>
    public PartnerDocument? Document { get; set; }

    /// <summary>Numbers of further documents under the same key.</summary>
    public List<string>? OtherDocuments { get; set; }

    public bool HasFailed => Message is { Status: MessageStatus.Failed or MessageStatus.ReplayRequested };

    /// <summary>Nothing was found under the key.</summary>
    public bool IsEmpty => Messages == 0 && Entry is null && Document is null;

    /// <summary>It was asked for and failed, and nothing of it exists anywhere.</summary>
    public bool CameToNothing => HasFailed && Document is null && Entry is null;

    /// <summary>The message is too young to have come to its end, or its answer to have come back.</summary>
    public bool IsUnderWay(DateTime settledBefore) => Message is { } message && (message.DoneOn ?? message.WrittenOn) >= settledBefore;
}

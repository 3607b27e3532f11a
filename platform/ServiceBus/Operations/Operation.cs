using System.Text.Json.Serialization;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>
/// Something a client asks of the broker, as data: the process that owns the store runs it, wherever it was asked. Whatever it names
/// (a lock, a session) it names by id, since objects do not travel.
/// </summary>
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(CancelScheduled), "cancel-scheduled")]
[JsonDerivedType(typeof(Receive), "receive")]
[JsonDerivedType(typeof(ReceiveDeferred), "receive-deferred")]
[JsonDerivedType(typeof(Peek), "peek")]
[JsonDerivedType(typeof(Settle), "settle")]
[JsonDerivedType(typeof(RenewMessageLock), "renew-message-lock")]
[JsonDerivedType(typeof(AcceptSession), "accept-session")]
[JsonDerivedType(typeof(AcceptNextSession), "accept-next-session")]
[JsonDerivedType(typeof(RenewSessionLock), "renew-session-lock")]
[JsonDerivedType(typeof(GetSessionState), "get-session-state")]
[JsonDerivedType(typeof(SetSessionState), "set-session-state")]
[JsonDerivedType(typeof(ReleaseSession), "release-session")]
[JsonDerivedType(typeof(Count), "count")]
[JsonDerivedType(typeof(CreateRule), "create-rule")]
[JsonDerivedType(typeof(DeleteRule), "delete-rule")]
[JsonDerivedType(typeof(GetRules), "get-rules")]
internal abstract record Operation
{
    /// <summary>Runs in the owner's process for a client in another one.</summary>
    public abstract Task<Answer> AnswerAsync(long id, LocalBroker broker, CancellationToken cancellationToken);
}

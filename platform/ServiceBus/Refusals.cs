using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus;

/// <summary>The failures of the broker, each with the reason that Azure Service Bus gives for it.</summary>
internal static class Refusals
{
    public static Refusal EntityNotFound(string path, IEnumerable<string> known) => Failure(
        $"The messaging entity '{path}' could not be found. Known: {string.Join(", ", known)}. Correct the name or add it to the topology.",
        ServiceBusFailureReason.MessagingEntityNotFound,
        path);

    public static Refusal MessageLockLost(string path, Guid lockToken) => Failure(
        $"The lock '{lockToken}' is not valid: it expired, or the message was settled before. "
        + "Receive the message again, and renew the lock while working longer than the lock duration.",
        ServiceBusFailureReason.MessageLockLost,
        path);

    public static Refusal SessionLockLost(string path, string sessionId) => Failure(
        $"The lock on session '{sessionId}' has expired or was given up. "
        + "Accept the session again, and renew its lock while working longer than the lock duration.",
        ServiceBusFailureReason.SessionLockLost,
        path);

    public static Refusal SessionHolderUnknown(string path) => Failure(
        "The lock on the session is lost: it was given up, or the process that kept it has ended. Accept the session again.",
        ServiceBusFailureReason.SessionLockLost,
        path);

    public static Refusal SessionCannotBeLocked(string path, string sessionId) => Failure(
        $"The session '{sessionId}' cannot be accepted: another receiver holds it. Try again when that receiver has closed it.",
        ServiceBusFailureReason.SessionCannotBeLocked,
        path);

    public static Refusal NoSession(string path) => Failure(
        "No session with messages became free in time. Ask again.", ServiceBusFailureReason.ServiceTimeout, path);

    public static Refusal MessageNotFound(string path, long sequenceNumber, string state) => Failure(
        $"There is no {state} message with sequence number {sequenceNumber}.", ServiceBusFailureReason.MessageNotFound, path);

    public static Refusal RuleExists(string path, string rule) => Failure(
        $"'{path}' has a rule '{rule}' already. Delete it first, or choose another name.",
        ServiceBusFailureReason.MessagingEntityAlreadyExists,
        path);

    public static Refusal RuleNotFound(string path, string rule, IEnumerable<string> known) => Failure(
        $"'{path}' has no rule '{rule}'. Known: {string.Join(", ", known)}.", ServiceBusFailureReason.MessagingEntityNotFound, path);

    public static Refusal SessionRequired(string path) => Misuse(
        $"'{path}' requires sessions, so it takes no plain receiver. Use AcceptSessionAsync or AcceptNextSessionAsync.");

    public static Refusal SessionNotSupported(string path) => Misuse(
        $"'{path}' has no sessions, so none can be accepted. Use CreateReceiver.");

    public static Refusal SessionIdMissing(string path, string messageId) => Misuse(
        $"The SessionId was not set on message '{messageId}', and '{path}' requires sessions. Set ServiceBusMessage.SessionId.");

    public static Refusal SessionLockOnly() => Misuse(
        "A message received in a session has no lock of its own to renew. Use RenewSessionLockAsync.");

    public static Refusal NothingToSettle() => Misuse(
        "The operation is only supported in PeekLock receive mode: in ReceiveAndDelete mode a message is gone when it is received.");

    public static Refusal AlreadyDead(string path) => Misuse(
        $"A message of '{path}' is dead-lettered already. Complete it, or abandon it to leave it there.");

    public static ServiceBusException StoreFailed(string file, Exception cause) => new(
        $"The embedded broker stopped, because its store '{file}' could not be written: {cause.Message} Correct the cause and start again; "
        + "whatever was acknowledged is kept.",
        ServiceBusFailureReason.ServiceCommunicationProblem,
        innerException: cause);

    public static InvalidOperationException OwnerDiffers(string address, bool isSameRelease) => new(
        isSameRelease
            ? $"The process at '{address}' has the Service Bus store open with another topology. Start both with the same config.json."
            : $"The process at '{address}' has the Service Bus store open with another release of this program. Start both with one.");

    private static Refusal Failure(string message, ServiceBusFailureReason reason, string path) =>
        new(Sharing.Failure.Noted(new ServiceBusException(message, reason, path), message));

    private static Refusal Misuse(string message) => new(new InvalidOperationException(message));
}

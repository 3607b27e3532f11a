using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>
/// An exception as data, so that a client in another process catches the type, reason and text that one in this process does.
/// </summary>
internal sealed record Failure(FailureKind Kind, string Text, ServiceBusFailureReason Reason, string? EntityPath)
{
    private const string TextKey = "text";

    /// <summary>Notes the text of a failure, which <see cref="ServiceBusException.Message"/> shows with reason and path added.</summary>
    public static ServiceBusException Noted(ServiceBusException failure, string text)
    {
        failure.Data[TextKey] = text;
        return failure;
    }

    public static Failure Of(Exception failure) => failure switch
    {
        OperationCanceledException => new Failure(FailureKind.Cancelled, failure.Message, default, null),
        ServiceBusException known => new Failure(
            FailureKind.ServiceBus, known.Data[TextKey] as string ?? known.Message, known.Reason, known.EntityPath),
        InvalidOperationException => new Failure(FailureKind.Misuse, failure.Message, default, null),
        _ => new Failure(FailureKind.ServiceBus, failure.Message, ServiceBusFailureReason.GeneralError, null),
    };

    public Exception ToException(CancellationToken cancellationToken) => Kind switch
    {
        FailureKind.Cancelled => new TaskCanceledException(Text, null, cancellationToken),
        FailureKind.Misuse => new InvalidOperationException(Text),
        _ => Noted(new ServiceBusException(Text, Reason, EntityPath), Text),
    };
}

using System.Globalization;
using Azure.Messaging.ServiceBus;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>A message and what can be done with it.</summary>
internal sealed class MessageInput(
    ServiceBusReceivedMessage message, EmbeddedMessageActions actions, EmbeddedSessionMessageActions? session) : TriggerInput
{
    // Where the Azure SDK puts the sender's trace.
    private const string DiagnosticId = "Diagnostic-Id";

    public ServiceBusReceivedMessage Message => message;

    public EmbeddedMessageActions Actions => actions;

    public EmbeddedSessionMessageActions? Session => session;

    public override string? TraceParent => message.ApplicationProperties.TryGetValue(DiagnosticId, out var id) ? id as string : null;

    public override IReadOnlyDictionary<string, object?> BindingData => new Dictionary<string, object?>
    {
        [nameof(message.MessageId)] = message.MessageId,
        [nameof(message.SessionId)] = message.SessionId,
        [nameof(message.Subject)] = message.Subject,
        [nameof(message.SequenceNumber)] = message.SequenceNumber,
        ["EnqueuedTimeUtc"] = message.EnqueuedTime.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        [nameof(message.DeliveryCount)] = message.DeliveryCount,
    };
}

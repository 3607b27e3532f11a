using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Functions.Tests.Fakes;

/// <summary>Remembers how a message was settled.</summary>
internal sealed class RecordingActions : ServiceBusMessageActions
{
    public List<string> Completed { get; } = [];

    public List<(string MessageId, string Reason, string Description)> DeadLettered { get; } = [];

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        Completed.Add(message.MessageId);
        return Task.CompletedTask;
    }

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        DeadLettered.Add((message.MessageId, deadLetterReason!, deadLetterErrorDescription!));
        return Task.CompletedTask;
    }
}

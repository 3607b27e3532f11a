using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Sav.Functions.Observability;

namespace Sav.Functions.Bus;

/// <summary>Puts a message aside with a code for machines and words for people.</summary>
internal static class DeadLetter
{
    // Service Bus refuses a longer reason or description (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas).
    private const int LongestText = 4096;

    public static async Task SendAsync(
        ServiceBusMessageActions actions,
        ServiceBusReceivedMessage message,
        string code,
        string description,
        CancellationToken cancellationToken)
    {
        await actions.DeadLetterMessageAsync(message, null!, Cut(code), Cut(description), cancellationToken);
        Activity.Current?.SetTag(InvocationTelemetry.DeadLetterTag, code);
        HubMetrics.DeadLettered(code);
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}

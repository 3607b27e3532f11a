using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Functions.Bus;

/// <summary>Puts a message aside with a code for machines and words for people.</summary>
internal static class DeadLetter
{
    // Service Bus refuses a longer reason or description (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas).
    private const int LongestText = 4096;

    public static Task SendAsync(
        ServiceBusMessageActions actions,
        ServiceBusReceivedMessage message,
        string code,
        string description,
        CancellationToken cancellationToken) =>
        actions.DeadLetterMessageAsync(message, null!, Cut(code), Cut(description), cancellationToken);

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}

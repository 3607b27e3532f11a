using System.Globalization;
using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>What an operation led to, as text that broker and model must agree on.</summary>
internal static class Outcome
{
    public const string Done = "done";
    public const string Misuse = "misuse";

    public static async Task<string> OfAsync(Func<Task<string>> operation)
    {
        try
        {
            return await operation();
        }
        catch (ServiceBusException failure)
        {
            return $"{failure.Reason}";
        }
        catch (InvalidOperationException)
        {
            return Misuse;
        }
    }

    public static Task<string> OfAsync(Func<Task> operation) => OfAsync(async () =>
    {
        await operation();
        return Done;
    });

    public static string Of(IEnumerable<string> messages) => string.Join(" | ", messages);

    public static string Of(ServiceBusReceivedMessage message) => Of(
        message.Body.ToString(),
        message.MessageId,
        message.SessionId,
        message.State,
        message.DeliveryCount,
        message.EnqueuedTime,
        message.TimeToLive,
        message.LockedUntil,
        message.ApplicationProperties.Select(property => (property.Key, $"{property.Value}")));

    public static string Of(
        string body,
        string messageId,
        string? sessionId,
        ServiceBusMessageState state,
        int deliveries,
        DateTimeOffset enqueuedAt,
        TimeSpan timeToLive,
        DateTimeOffset lockedUntil,
        IEnumerable<(string Name, string Value)> properties) => string.Create(
        CultureInfo.InvariantCulture,
        $"{body} {messageId} session={sessionId} {state} x{deliveries} at {enqueuedAt:O} for {timeToLive} locked {lockedUntil:O} ")
        + string.Join(",", properties.OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}={property.Value}"));
}

using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Sav.Functions.Billing;
using Sav.Functions.Bus;
using Sav.Functions.Claims;
using Sav.Functions.Inbound;
using Sav.Functions.Parts;
using Sav.Functions.Quotes;
using Sav.Messages;

namespace Sav.Acceptance.Tests;

/// <summary>
/// Delivers messages many times and in a seeded disorder, within and across cases. As on the bus, one message at a time of each
/// subscription and case; and every copy claims to be the first delivery, so that nobody is warned.
/// </summary>
internal sealed class Redelivery(IServiceProvider services, int seed)
{
    private const int AtOnce = 8;

    private readonly Random _random = new(seed);
    private readonly ConcurrentQueue<string> _putAside = [];

    /// <summary>Codes of the messages that a function put aside.</summary>
    public IReadOnlyCollection<string> PutAside => _putAside;

    public async Task DeliverAsync(IEnumerable<(RepeatingBus.SentMessage Sent, int Times)> messages, CancellationToken cancellation)
    {
        var copies = messages.SelectMany(m => Enumerable.Repeat(m.Sent, m.Times)).ToArray();
        _random.Shuffle(copies);
        var lanes = copies.GroupBy(copy =>
            (copy.Entity, Subscription: copy.Entity == BusNames.Inbound ? "" : copy.Message.Subject, copy.Message.SessionId));
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(lanes, options, async (lane, stop) =>
        {
            foreach (var copy in lane)
            {
                await DeliverAsync(copy.Message, stop);
            }
        });
    }

    private Task DeliverAsync(ServiceBusMessage sent, CancellationToken cancellation)
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: sent.Body,
            messageId: sent.MessageId,
            sessionId: sent.SessionId,
            subject: sent.Subject,
            contentType: sent.ContentType,
            deliveryCount: 1);
        var actions = new Actions(_putAside);
        return sent.Subject switch
        {
            MessageTypes.BillingRequested => New<BillCase>().RunAsync(message, actions, cancellation),
            MessageTypes.CaseCreditRequested => New<IssueCaseCredit>().RunAsync(message, actions, cancellation),
            MessageTypes.ClaimRequested => New<SubmitClaim>().RunAsync(message, actions, cancellation),
            MessageTypes.PartsCancelRequested => New<CancelParts>().RunAsync(message, actions, cancellation),
            MessageTypes.PartsRequested => New<OrderParts>().RunAsync(message, actions, cancellation),
            MessageTypes.PartsReturnRequested => New<ReturnParts>().RunAsync(message, actions, cancellation),
            MessageTypes.QuoteRequested => New<RequestQuote>().RunAsync(message, actions, cancellation),
            _ => New<ApplyErpEvent>().RunAsync(message, actions, cancellation),
        };
    }

    private T New<T>() => ActivatorUtilities.CreateInstance<T>(services);

    private sealed class Actions(ConcurrentQueue<string> putAside) : ServiceBusMessageActions
    {
        public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message,
            Dictionary<string, object>? propertiesToModify = null,
            string? deadLetterReason = null,
            string? deadLetterErrorDescription = null,
            CancellationToken cancellationToken = default)
        {
            putAside.Enqueue($"{message.Subject}: {deadLetterReason}: {deadLetterErrorDescription}");
            return Task.CompletedTask;
        }
    }
}

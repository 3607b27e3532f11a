using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Xrm.Sdk;
using Polly;
using Sav.Functions.Bus;
using Sav.Functions.Gateways;
using Sav.Messages;

namespace Sav.Functions.Effects;

/// <summary>
/// The way of every effect: send it, write its end on the outbox row, then settle the message. A crash in between repeats the
/// delivery, and the permanent key makes the repetition harmless.
/// </summary>
public sealed class EffectRunner(EffectLedger ledger)
{
    internal async Task RunAsync<TPayload>(
        Effect<TPayload> effect, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken)
        where TPayload : class
    {
        if (!Guid.TryParse(message.MessageId, out var row))
        {
            var stray = FailureReason.Malformed($"MessageId '{message.MessageId}' is not the id of an outbox row.");
            await DeadLetter.SendAsync(actions, message, stray.Code, stray.Text, cancellationToken);
            return;
        }

        var (documentNumber, failure, affected) = await DoAsync(effect, message, cancellationToken);
        if (failure is null)
        {
            await ledger.MarkDoneAsync(row, documentNumber!, affected, cancellationToken);
            await actions.CompleteMessageAsync(message, cancellationToken);
            return;
        }

        await ledger.MarkFailedAsync(row, failure, affected, cancellationToken);
        await DeadLetter.SendAsync(actions, message, failure.Code, failure.Text, cancellationToken);
    }

    private static async Task<(string? DocumentNumber, FailureReason? Failure, Entity? Affected)> DoAsync<TPayload>(
        Effect<TPayload> effect, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
        where TPayload : class
    {
        TPayload payload;
        try
        {
            payload = PayloadJson.Read<TPayload>(message.Body.ToStream());
        }
        catch (FormatException e)
        {
            return (null, FailureReason.Malformed(e.Message), null);
        }

        try
        {
            return await effect.SendAsync(payload, message.DeliveryCount > 1, cancellationToken) switch
            {
                GatewayAnswer.Accepted accepted =>
                    (accepted.DocumentNumber, null, effect.Accepted?.Invoke(payload, accepted.DocumentNumber)),
                GatewayAnswer.Refused refused =>
                    (null, FailureReason.Refused(effect.Partner, refused.Code, refused.Detail), effect.Failed(payload)),
                var other => throw new InvalidOperationException($"An answer '{other.GetType().Name}' is not known here."),
            };
        }
        catch (Exception e) when (IsNoAnswer(e) && message.DeliveryCount >= BusNames.MaxDeliveryCount)
        {
            // After this delivery the broker would put the message aside without a word on the case.
            return (null, FailureReason.Unreachable(effect.Partner, e.Message), effect.Failed(payload));
        }
    }

    private static bool IsNoAnswer(Exception error) => error is GatewayException or ExecutionRejectedException;
}

using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Xrm.Sdk;
using Polly;
using Sav.Functions.Bus;
using Sav.Functions.Gateways;
using Sav.Messages;

namespace Sav.Functions.Effects;

/// <summary>
/// The way of every effect: send it, write its end on the outbox row and in the ledger, then settle the message. A crash in between
/// repeats the delivery, and the permanent key makes the repetition harmless.
/// </summary>
public sealed class EffectRunner(EffectLedger ledger, EffectFailures failures)
{
    internal async Task RunAsync<TPayload>(
        Effect<TPayload> effect, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken)
        where TPayload : class
    {
        if (!OutboxRowId.TryRead(message, out var row))
        {
            await PutAsideAsync(actions, message, FailureReason.Stray(message.MessageId), cancellationToken);
            return;
        }

        switch (await ledger.ReadStateAsync(row, cancellationToken))
        {
            case OutboxState.Done:
                await actions.CompleteMessageAsync(message, cancellationToken);
                break;
            case OutboxState.Gone:
                await PutAsideAsync(actions, message, FailureReason.RowGone(row, MayHaveArrived(message)), cancellationToken);
                break;
            default:
                await DoAsync(effect, row, message, actions, cancellationToken);
                break;
        }
    }

    private async Task DoAsync<TPayload>(
        Effect<TPayload> effect,
        Guid row,
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
        where TPayload : class
    {
        var (accepted, failure, affected) = await SendAsync(effect, message, cancellationToken);
        failure ??= await ledger.MarkDoneAsync(row, accepted!, cancellationToken);
        if (failure is null || !await failures.WriteAsync(row, failure, affected, cancellationToken))
        {
            await actions.CompleteMessageAsync(message, cancellationToken);
            return;
        }

        await PutAsideAsync(actions, message, failure, cancellationToken);
    }

    private static async Task<(AcceptedEffect? Accepted, FailureReason? Failure, Entity? Affected)> SendAsync<TPayload>(
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
            return await effect.SendAsync(payload, MayHaveArrived(message), cancellationToken) switch
            {
                GatewayAnswer.Accepted accepted => (Accept(effect, payload, accepted.DocumentNumber), null, null),
                GatewayAnswer.Refused refused =>
                    (null, FailureReason.Refused(effect.Partner, refused.Code, refused.Detail), effect.Failed(payload)),
                var other => throw new InvalidOperationException($"An answer '{other.GetType().Name}' is not known here."),
            };
        }
        catch (Exception e) when (IsNoAnswer(e) && message.DeliveryCount >= BusNames.MaxDeliveryCount)
        {
            // After this delivery the broker would put the message aside without a word on the case.
            return (null, GivenUp(effect.Partner, e), effect.Failed(payload));
        }
    }

    private static AcceptedEffect Accept<TPayload>(Effect<TPayload> effect, TPayload payload, string documentNumber)
        where TPayload : class =>
        new(effect.Partner, documentNumber, effect.Amount?.Invoke(payload), effect.Accepted?.Invoke(payload, documentNumber));

    // What waits for another document of the partner was answered clearly, every time.
    private static FailureReason GivenUp(Partner partner, Exception error) => error is GatewayException { Code: { } code }
        ? FailureReason.Refused(partner, code, error.Message)
        : FailureReason.Unreachable(partner, error.Message);

    // A replay is a new message with a delivery count of its own; what it repeats may have arrived all the same.
    private static bool MayHaveArrived(ServiceBusReceivedMessage message) =>
        message.DeliveryCount > 1 || OutboxRowId.IsReplay(message, out _);

    private static bool IsNoAnswer(Exception error) => error is GatewayException or ExecutionRejectedException;

    private static Task PutAsideAsync(
        ServiceBusMessageActions actions, ServiceBusReceivedMessage message, FailureReason reason, CancellationToken cancellationToken) =>
        DeadLetter.SendAsync(actions, message, reason.Code, reason.Text, cancellationToken);
}

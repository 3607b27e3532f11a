using Azure.Messaging.ServiceBus;
using Sav.Functions.Effects;

namespace Sav.Functions.DeadLetters;

/// <summary>Why a message was put aside. What a consumer put aside says so itself; the broker only gives a code.</summary>
internal static class DeadLetterReason
{
    public static FailureReason Of(ServiceBusReceivedMessage message)
    {
        var code = message.DeadLetterReason ?? "unknown";
        var description = message.DeadLetterErrorDescription ?? "";
        var (french, english) = code switch
        {
            // https://learn.microsoft.com/azure/service-bus-messaging/service-bus-dead-letter-queues
            "MaxDeliveryCountExceeded" => (
                $"Le traitement s'est interrompu {message.DeliveryCount} fois sans réponse claire ; la demande a pu arriver. "
                + "Rejouez le message : sa clé empêche tout doublon.",
                $"Its processing broke off {message.DeliveryCount} times without a clear answer; the request may have arrived. "
                + "Replay the message: its key prevents a second document."),
            "TTLExpiredException" => (
                "Personne ne l'a traité avant sa date limite : le service était arrêté trop longtemps. Rejouez le message.",
                "Nobody processed it before its time was over: the service was down for too long. Replay the message."),
            "HeaderSizeExceeded" => (
                "Ses propriétés dépassent ce que le bus accepte ; signalez-le au service informatique.",
                "Its properties exceed what the bus accepts; tell the IT department."),
            _ when description.Split('\n', 2) is [var first, var second] => (first, second),
            _ => (
                $"Mis de côté ({code}) ; signalez-le au service informatique. Détail : « {description} »",
                $"Put aside ({code}); tell the IT department. Detail: \"{description}\""),
        };
        return new FailureReason(code, french, english);
    }
}

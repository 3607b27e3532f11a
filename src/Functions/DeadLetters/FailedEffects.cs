using Azure.Messaging.ServiceBus;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Billing;
using Sav.Functions.Claims;
using Sav.Functions.Contracts;
using Sav.Functions.Parts;
using Sav.Functions.Quotes;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Messages.Claims;
using Sav.Messages.Contracts;
using Sav.Messages.Parts;
using Sav.Messages.Quotes;

namespace Sav.Functions.DeadLetters;

/// <summary>What fails with an effect that the broker gave up, by the type of its message: each function says it of its own.</summary>
internal static class FailedEffects
{
    /// <returns>Null where nothing but the outbox row says that it failed, or where the payload cannot be read.</returns>
    public static Entity? Of(ServiceBusReceivedMessage message)
    {
        try
        {
            return message.Subject switch
            {
                MessageTypes.BillingRequested => BillCase.Failed(Read<BillingRequested>(message)),
                MessageTypes.CaseCreditRequested => IssueCaseCredit.Failed(Read<CaseCreditRequested>(message)),
                MessageTypes.ClaimRequested => SubmitClaim.Failed(Read<ClaimRequested>(message)),
                MessageTypes.QuoteRequested => RequestQuote.Failed(Read<QuoteRequested>(message)),
                MessageTypes.InstalmentRequested => BillInstalment.Failed(Read<InstalmentRequested>(message)),
                MessageTypes.CreditRequested => IssueCredit.Failed(Read<CreditRequested>(message)),
                MessageTypes.PartsRequested => OrderParts.Failed(Read<PartsRequested>(message)),
                MessageTypes.PartsCancelRequested => CancelParts.Failed(Read<PartsCancelRequested>(message)),
                MessageTypes.PartsReturnRequested => ReturnParts.Failed(Read<PartsReturnRequested>(message)),
                MessageTypes.ReplenishmentOrdered => OrderReplenishment.Failed(Read<ReplenishmentOrdered>(message)),
                _ => null,
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static T Read<T>(ServiceBusReceivedMessage message)
        where T : class => PayloadJson.Read<T>(message.Body.ToStream());
}

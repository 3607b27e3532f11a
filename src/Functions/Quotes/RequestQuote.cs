using AutoMapper;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Bus;
using Sav.Functions.Effects;
using Sav.Mappings.Crm;
using Sav.Mappings.Erp;
using Sav.Messages.Quotes;

namespace Sav.Functions.Quotes;

/// <summary>Asks for a quote for a request that nothing covers. The quote and the customer's answer come back as events.</summary>
public sealed class RequestQuote(QuotingGateway quoting, IMapper mapper, EffectRunner effects)
{
    private readonly Effect<QuoteRequested> _effect = new(
        Partner.Quoting,
        (quote, mayHaveArrived, cancellationToken) =>
            quoting.PostQuoteAsync(mapper.Map<ErpQuoteRequest>(quote), quote.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed);

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(RequestQuote))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.QuotesSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(QuoteRequested quote) => new(CaseColumns.Table, quote.CaseId)
    {
        [CaseColumns.QuoteStatus] = new OptionSetValue((int)QuoteStatus.Failed),
    };
}

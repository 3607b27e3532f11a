namespace Sav.Functions.Bus;

/// <summary>Names on the bus and of its connection setting (docs/messages.md).</summary>
public static class BusNames
{
    /// <summary>Prefix of the settings that the triggers connect by, such as <c>ServiceBus__fullyQualifiedNamespace</c>.</summary>
    public const string Connection = "ServiceBus";

    /// <summary>Queue of Dataverse's service endpoint.</summary>
    public const string Signals = "dataverse-signals";

    /// <summary>Queue of Dataverse's other service endpoint: somebody wants a failed message sent again.</summary>
    public const string Replays = "replay-requests";

    /// <summary>Topic of everything that leaves the CRM.</summary>
    public const string Events = "sav-events";

    /// <summary>Subscription of <see cref="Billing.BillCase"/>.</summary>
    public const string BillingSubscription = "billing";

    /// <summary>Subscription of <see cref="Parts.OrderParts"/>.</summary>
    public const string PartsSubscription = "parts";

    /// <summary>Subscription of <see cref="Parts.CancelParts"/>.</summary>
    public const string PartCancellationsSubscription = "part-cancellations";

    /// <summary>Subscription of <see cref="Parts.ReturnParts"/>.</summary>
    public const string PartReturnsSubscription = "part-returns";

    /// <summary>Subscription of <see cref="Parts.OrderReplenishment"/>.</summary>
    public const string ReplenishmentsSubscription = "replenishments";

    /// <summary>Subscription of <see cref="Claims.SubmitClaim"/>.</summary>
    public const string ClaimsSubscription = "claims";

    /// <summary>Subscription of <see cref="Quotes.RequestQuote"/>.</summary>
    public const string QuotesSubscription = "quotes";

    /// <summary>Subscription of <see cref="Contracts.BillInstalment"/>.</summary>
    public const string InstalmentsSubscription = "instalments";

    /// <summary>Subscription of <see cref="Contracts.IssueCredit"/>.</summary>
    public const string CreditsSubscription = "credits";

    /// <summary>Subscription of <see cref="Billing.IssueCaseCredit"/>.</summary>
    public const string CaseCreditsSubscription = "case-credits";

    /// <summary>Queue of everything that comes from the ERP and the warehouse.</summary>
    public const string Inbound = "crm-inbound";

    /// <summary>Deliveries after which the broker dead-letters, set on every queue and subscription.</summary>
    public const int MaxDeliveryCount = 10;

    /// <summary>Application property with the place of a message in the order of its case, contract or proposal.</summary>
    public const string SequenceProperty = "sequence";

    /// <summary>Application property of a replay: the outbox row that it sends again, where the message id cannot name it.</summary>
    public const string ReplayOfProperty = "replayOf";
}

using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Platform.Dataverse.Limits;
using Sav.Platform.Simulators.Faults;

namespace Sav.Hub.OneMachine;

/// <summary>How the one-machine edition is started.</summary>
public sealed record HubHostOptions
{
    /// <summary>Where the databases are.</summary>
    public required StoreFolder Store { get; init; }

    /// <summary>Seed of the simulators' rules.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Address of the Web API and the events endpoint; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>The clock of everything.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Least severe log entries that are printed.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>
    /// Whether the store remembers when timers ran, so that a nightly run that was missed is made up for at the next start. For a hub that
    /// stays up; a command that only checks a store must not bill anybody.
    /// </summary>
    public bool RemembersTimers { get; init; }

    /// <summary>Where else log entries go.</summary>
    public Action<ILoggingBuilder> Logging { get; init; } = _ => { };

    /// <summary>What goes wrong in the ERP on purpose.</summary>
    public FaultPlan ErpFaults { get; init; } = FaultPlan.None;

    /// <summary>What goes wrong in the warehouse on purpose.</summary>
    public FaultPlan WarehouseFaults { get; init; } = FaultPlan.None;

    /// <summary>Puts something between everybody and the bus, so that a test can see or stop every step there.</summary>
    public Func<ServiceBusClient, ServiceBusClient> AroundBus { get; init; } = bus => bus;

    /// <summary>Puts something between the functions and the CRM, so that a test can see or stop every step there.</summary>
    public Func<IOrganizationServiceAsync2, IOrganizationServiceAsync2> AroundCrm { get; init; } = crm => crm;

    /// <summary>Whether the ERP makes a second document of a repeated key.</summary>
    public bool ErpIgnoresKeys { get; init; }

    /// <summary>Whether the ERP bills only articles of its price list.</summary>
    public bool ErpRefusesUnknownArticles { get; init; }

    /// <summary>What the functions get as the bus to send by; whoever wants to see what they send puts himself in between.</summary>
    public Func<ServiceBusClient, ServiceBusClient> SendingBus { get; init; } = bus => bus;

    /// <summary>The service protection limits of the CRM; null: none.</summary>
    public ServiceProtection? CrmLimits { get; init; }

    /// <summary>How many of a hundred quotes customers never answer.</summary>
    public int UnansweredQuotePercent { get; init; } = 5;

    /// <summary>How many of a hundred invoices the ERP cancels.</summary>
    public int CancelledInvoicePercent { get; init; } = 4;

    /// <summary>Settings that differ from the defaults of docs/configuration.md.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}

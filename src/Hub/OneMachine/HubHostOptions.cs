using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client;
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

    /// <summary>What goes wrong in the ERP on purpose.</summary>
    public FaultPlan ErpFaults { get; init; } = FaultPlan.None;

    /// <summary>What goes wrong in the warehouse on purpose.</summary>
    public FaultPlan WarehouseFaults { get; init; } = FaultPlan.None;

    /// <summary>Puts something between everybody and the bus, so that a test can see or stop every step there.</summary>
    public Func<ServiceBusClient, ServiceBusClient> AroundBus { get; init; } = bus => bus;

    /// <summary>Puts something between the functions and the CRM, so that a test can see or stop every step there.</summary>
    public Func<IOrganizationServiceAsync2, IOrganizationServiceAsync2> AroundCrm { get; init; } = crm => crm;

    /// <summary>Settings that differ from the defaults of docs/configuration.md.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}

using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Functions;
using Sav.Functions.Contracts;
using Sav.Functions.Observability;
using Sav.Functions.Reconciliation;
using Sav.Hub.Observability;
using Sav.Platform.Dataverse;
using Sav.Platform.Dataverse.WebApi;
using Sav.Platform.Functions;
using Sav.Platform.ServiceBus;
using Sav.Platform.Simulators.Erp;
using Sav.Platform.Simulators.Warehouse;
using Sav.Plugins.Cases;

namespace Sav.Hub.OneMachine;

/// <summary>
/// The whole hub in one process: CRM with the product's plug-ins, bus, functions, ERP and warehouse. Each keeps its own database in the
/// store; they meet over the same requests, messages and HTTP calls as in the cloud.
/// </summary>
public sealed class HubHost : IAsyncDisposable
{
    private const string SigningKeyId = "one-machine";

    private readonly Stack<IAsyncDisposable> _running = new();
    private readonly TimeProvider _time;
    private IOrganizationServiceAsync2 _integration = null!;

    private HubHost(TimeProvider time) => _time = time;

    /// <summary>The CRM.</summary>
    public DataverseOrganization Crm { get; private set; } = null!;

    /// <summary>The message broker.</summary>
    public EmbeddedNamespace Bus { get; private set; } = null!;

    /// <summary>The function dispatcher.</summary>
    public EmbeddedFunctionsHost Functions { get; private set; } = null!;

    /// <summary>What the functions are made of.</summary>
    public IServiceProvider Services { get; private set; } = null!;

    /// <summary>The ERP.</summary>
    public ErpSimulator Erp { get; private set; } = null!;

    /// <summary>The warehouse.</summary>
    public WarehouseSimulator Warehouse { get; private set; } = null!;

    /// <summary>Where the Web API and the events endpoint listen.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The key that events are signed with. It is new in every process and never stored.</summary>
    public byte[] SigningKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Starts everything, from the outside in: whoever is called listens before somebody calls.</summary>
    public static async Task<HubHost> StartAsync(HubHostOptions options, CancellationToken cancellation)
    {
        var host = new HubHost(options.Time);
        try
        {
            await host.StartPartnersAsync(options, cancellation);
            await host.StartCrmAndBusAsync(options, cancellation);
            await host.StartFunctionsAsync(options, cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Returns when no message, event or asynchronous step is under way anywhere. Dead letters stay where they are.
    /// </summary>
    /// <exception cref="TimeoutException">Something is under way and nothing has moved for two minutes.</exception>
    public Task WaitUntilQuietAsync(CancellationToken cancellation) => new QuietWatch(this, _time).WaitAsync(cancellation);

    /// <summary>Stops everything, from the inside out: nobody is called who has stopped listening.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartPartnersAsync(HubHostOptions options, CancellationToken cancellation)
    {
        Erp = Own(await ErpSimulator.StartAsync(
            new ErpOptions
            {
                StoreFile = options.Store.ErpFile,
                KeyId = SigningKeyId,
                Secret = SigningKey,
                Seed = options.Seed,
                Time = options.Time,
                Faults = options.ErpFaults,
                IgnoresKeys = options.ErpIgnoresKeys,
                RefusesUnknownArticles = options.ErpRefusesUnknownArticles,
                UnansweredPercent = options.UnansweredQuotePercent,
                CancelledPercent = options.CancelledInvoicePercent,
            },
            cancellation));
        Warehouse = Own(await WarehouseSimulator.StartAsync(
            new WarehouseOptions
            {
                StoreFile = options.Store.WarehouseFile,
                KeyId = SigningKeyId,
                Secret = SigningKey,
                Seed = options.Seed,
                Time = options.Time,
                Faults = options.WarehouseFaults,
            },
            cancellation));
    }

    private async Task StartCrmAndBusAsync(HubHostOptions options, CancellationToken cancellation)
    {
        Bus = Own(EmbeddedNamespace.Open(options.Store.BusFile, Topology.Load(HubFiles.Topology), options.Time));
        Own(new BusGauges(Bus, options.Time));
        var signals = Own(new SignalSink(Own(options.AroundBus(Bus.CreateClient()))));
        Crm = Own(await DataverseOrganization.OpenAsync(
            new DataverseOptions
            {
                SolutionFolder = HubFiles.Solution,
                StoreFile = options.Store.CrmFile,
                PluginAssemblies = [typeof(DecideEntitlement).Assembly],
                ServiceEndpoint = signals.SendAsync,
                Time = options.Time,
                Limits = options.CrmLimits,
            },
            cancellation));
        var integration = await IntegrationUser.ServiceAsync(Crm, cancellation);
        _integration = options.CrmLimits is null ? integration : new PatientCrm(integration, options.Time);
    }

    private async Task StartFunctionsAsync(HubHostOptions options, CancellationToken cancellation)
    {
        var app = Own(BuildApplication(options));
        Services = app.Services;
        Functions = Own(new EmbeddedFunctionsHost(new EmbeddedFunctionsOptions
        {
            Services = app.Services,
            FunctionAssemblies = [typeof(FunctionServices).Assembly],
            ServiceBusClient = Own(options.AroundBus(Bus.CreateClient())),
            Configuration = app.Configuration,
            HostJsonFile = HubFiles.HostJson,
            Middleware = [typeof(InvocationTelemetry)],
            TimerHistoryFile = options.RemembersTimers ? options.Store.TimerFile : null,
            TimeProvider = options.Time,
            LoggerFactory = app.Services.GetRequiredService<ILoggerFactory>(),
        }));
        Functions.MapHttpTriggers(app);
        app.MapDataverseWebApi(Crm);
        await app.StartAsync(cancellation);
        Address = new Uri(app.Urls.First());
        await Functions.StartAsync(cancellation);
        Erp.EventsAddress = Warehouse.EventsAddress = new Uri(Address, "api/erp/events");
    }

    private WebApplication BuildApplication(HubHostOptions options)
    {
        // No settings file is read again while the hub runs, so no folder has to be watched.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.WebHost.UseSetting("urls", options.Url);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(options.LogLevel);
        options.Logging(builder.Logging);

        // The licence reminder is for whoever deploys; the README says the same to whoever tries the hub on a machine.
        builder.Logging.AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.None);
        builder.Configuration.AddInMemoryCollection(Settings()).AddInMemoryCollection(options.Settings);
        builder.Services
            .AddSingleton(options.Time)
            .AddSingleton(options.AroundCrm(_integration))
            .AddSingleton(_ => options.SendingBus(options.AroundBus(Bus.CreateClient())))
            .AddSavFunctions(builder.Configuration);
        return builder.Build();
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Erp:BaseAddress"] = Erp.BaseAddress.ToString(),
        ["Quotes:BaseAddress"] = Erp.BaseAddress.ToString(),
        ["Warehouse:BaseAddress"] = Warehouse.BaseAddress.ToString(),
        [ContractSchedules.Billing] = "0 0 3 * * *",
        [ContractSchedules.Expiry] = "0 0 2 * * *",
        [ReconciliationOptions.Schedule] = "0 0 4 * * *",
        [$"ErpEvents:Keys:{SigningKeyId}"] = Convert.ToBase64String(SigningKey),
    };

    private T Own<T>(T part)
        where T : IAsyncDisposable
    {
        _running.Push(part);
        return part;
    }
}

using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sav.Functions.Billing;
using Sav.Functions.Gateways;
using Sav.Functions.Inbound;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Erp;
using Sav.Messages.Billing;
using Sav.Platform.Simulators.Erp;
using Sav.Platform.Simulators.Faults;

namespace Sav.Functions.Tests.Simulated;

/// <summary>The ERP simulator, and the events function behind a real HTTP server that the simulator posts to.</summary>
internal sealed class SimulatedErp : IAsyncDisposable
{
    private static readonly byte[] _secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sav-functions-");
    private readonly WebApplication _server;

    private SimulatedErp(WebApplication server) => _server = server;

    public ErpSimulator Erp { get; private set; } = null!;

    public FakeBus Bus { get; } = new();

    /// <summary>The case that is billed.</summary>
    public Guid Case { get; } = Guid.NewGuid();

    public string BillingKey => $"billing/{Case:D}/1";

    public static async Task<SimulatedErp> StartAsync(FaultPlan? faults = null, bool ignoresKeys = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        var simulated = new SimulatedErp(builder.Build());
        simulated._server.UseRouting();
        simulated._server.MapPost("/api/erp/events", (RequestDelegate)simulated.ReceiveAsync);
        await simulated._server.StartAsync();
        simulated.Erp = await ErpSimulator.StartAsync(new ErpOptions
        {
            StoreFile = Path.Combine(simulated._folder.FullName, "erp.db"),
            KeyId = "erp-1",
            Secret = _secret,
            EventsAddress = new Uri(new Uri(simulated._server.Urls.First()), "/api/erp/events"),
            Faults = faults ?? FaultPlan.None,
            IgnoresKeys = ignoresKeys,
        });
        using var http = new HttpClient { BaseAddress = simulated.Erp.BaseAddress };
        using var answer = await http.PutAsJsonAsync(
            "customers", new[] { new { number = "C-1", name = "Atelier", email = "a@example.org", country = "FR", blocked = false } });
        answer.EnsureSuccessStatusCode();
        return simulated;
    }

    public DocumentGateway Gateway(TimeSpan attemptTimeout, bool askFirst = false) => new(
        new GatewayOptions
        {
            BaseAddress = Erp.BaseAddress,
            AttemptTimeout = attemptTimeout,
            BaseDelay = TimeSpan.FromMilliseconds(10),
            MaxDelay = TimeSpan.FromMilliseconds(100),
            AskFirst = askFirst,
        },
        TimeProvider.System);

    /// <summary>Has an invoice of one line made under the key <c>billing/1</c>.</summary>
    public async Task<GatewayAnswer> PostInvoiceAsync(TimeSpan attemptTimeout, bool mayHaveArrived = false, bool askFirst = false)
    {
        var line = new BillingLine
        {
            Category = "labour", Description = "Repair", Quantity = 1.5m, UnitPrice = 60.33m,
            Amount = 90.50m, CoveredAmount = 72.40m, BillableAmount = 18.10m, CoveredBy = "C-0007/1",
        };
        var invoice = Maps.Mapper.Map<ErpInvoice>(new BillingRequested
        {
            CaseId = Case, CaseNumber = "CAS-1", CustomerNumber = "C-1", Currency = "EUR", ClosedOn = FixedTime.Now.UtcDateTime,
            Lines = [line], Amount = 90.50m, CoveredAmount = 72.40m, BillableAmount = 18.10m,
        });
        using var gateway = new ErpGateway(Gateway(attemptTimeout, askFirst));
        return await gateway.PostInvoiceAsync(invoice, BillingKey, mayHaveArrived, CancellationToken.None);
    }

    /// <summary>Ends when the ERP holds so many invoices.</summary>
    public async Task WaitForInvoicesAsync(int count)
    {
        while ((await Erp.TotalsAsync()).Invoices < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Erp.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        var options = new ErpEventsOptions { Keys = { ["erp-1"] = Convert.ToBase64String(_secret) } };
        var function = new ErpEvents(
            new SignatureCheck(Options.Create(options), TimeProvider.System), new InboundQueue(Bus), NullLogger<ErpEvents>.Instance);
        var answer = await function.RunAsync(http.Request, http.RequestAborted);
        await answer.ExecuteResultAsync(new ActionContext { HttpContext = http });
    }
}

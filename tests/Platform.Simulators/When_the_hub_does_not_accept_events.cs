using Sav.Platform.Simulators.Erp;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests;

public sealed class When_the_hub_does_not_accept_events : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EventReceiver _receiver = null!;

    public async ValueTask InitializeAsync() => _receiver = await EventReceiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Should_repeat_the_same_event_until_it_is_accepted()
    {
        _receiver.Answer = _ => _receiver.Events.Count < 2 ? 503 : 202;
        await using var erp = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address));

        await PostInvoiceAsync(erp);
        await erp.DrainAsync();

        Assert.Equal(3, _receiver.Events.Count);
        Assert.Single(_receiver.Events.Select(e => e.Id).Distinct());
        Assert.Equal(0, erp.PendingEvents);
    }

    [Fact]
    public async Task Should_send_what_is_pending_after_a_restart()
    {
        await using (var erp = await ErpSimulator.StartAsync(ErpWith(_folder)))
        {
            await PostInvoiceAsync(erp);
            Assert.Equal(1, erp.PendingEvents);
        }

        await using var restarted = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address));
        await restarted.DrainAsync();

        Assert.Equal("sav.invoice.posted.v1", Assert.Single(_receiver.Events).Type);
    }

    [Fact]
    public async Task Should_send_an_accepted_event_never_again()
    {
        await using (var erp = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address)))
        {
            await PostInvoiceAsync(erp);
            await erp.DrainAsync();
        }

        await using var restarted = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address));
        await restarted.DrainAsync();

        Assert.Single(_receiver.Events);
    }

    [Fact]
    public async Task Should_wait_until_an_address_is_set()
    {
        await using var erp = await ErpSimulator.StartAsync(ErpWith(_folder));
        await PostInvoiceAsync(erp);

        erp.EventsAddress = _receiver.Address;
        await erp.DrainAsync();

        Assert.Single(_receiver.Events);
    }

    [Fact]
    public async Task Should_not_let_one_refused_case_hold_up_others()
    {
        _receiver.Answer = e => e.Subject == Documents.Case ? 503 : 202;
        await using var erp = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address) with { DeliveriesInFlight = 1 });
        await PostInvoiceAsync(erp);

        var other = Guid.NewGuid();
        await PostInvoiceAsync(erp, other);
        await _receiver.WaitForAsync(other.ToString());

        Assert.True(erp.PendingEvents >= 1);
        _receiver.Answer = _ => 202;
        await erp.DrainAsync();
    }

    private static async Task PostInvoiceAsync(ErpSimulator erp, Guid? caseId = null)
    {
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);
        var invoice = Documents.Invoice();
        invoice["caseId"] = caseId?.ToString() ?? Documents.Case;
        await client.PostAsync("/invoices", $"billing/{invoice["caseId"]}", invoice);
    }
}

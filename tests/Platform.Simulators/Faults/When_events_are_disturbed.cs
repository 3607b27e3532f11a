using Sav.Platform.Simulators.Erp;
using Sav.Platform.Simulators.Faults;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests.Faults;

public sealed class When_events_are_disturbed : IAsyncLifetime
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
    public async Task Should_send_a_repetition_with_the_same_id_and_body()
    {
        await QuoteAsync(new FaultProfile { RepeatedEvents = 1000 }, cases: 3);

        var copies = _receiver.Events.GroupBy(e => e.Id).ToList();
        Assert.Equal(6, copies.Count);
        Assert.All(copies, copy => Assert.Equal(2, copy.Count()));
        Assert.All(copies, copy => Assert.Single(copy.Select(e => e.Body).Distinct()));
    }

    [Fact]
    public async Task Should_let_a_late_event_be_overtaken_by_the_next_of_its_case()
    {
        await QuoteAsync(new FaultProfile { LateEvents = 500, LongestDelay = TimeSpan.FromSeconds(1) }, cases: 12, TimeProvider.System);

        var orders = _receiver.Events.GroupBy(e => e.Subject).Select(events => events.First().Type).ToList();
        Assert.Equal(24, _receiver.Events.Count);
        Assert.Contains("sav.quote.issued.v1", orders);
        Assert.Contains(orders, type => type != "sav.quote.issued.v1");
    }

    private async Task QuoteAsync(FaultProfile profile, int cases, TimeProvider? time = null)
    {
        var options = ErpWith(_folder, _receiver.Address) with { Faults = FaultPlan.Seeded(7, profile), Time = time ?? Time };
        await using var erp = await ErpSimulator.StartAsync(options);
        using var client = new SimulatorClient(erp.BaseAddress);
        await client.PutAsync("/customers", Documents.Customers);
        for (var i = 0; i < cases; i++)
        {
            var quote = Documents.Quote();
            quote["caseId"] = new Guid(i, 0, 0, new byte[8]).ToString();
            quote["caseNumber"] = $"CAS-{i}";
            await client.PostAsync("/quotes", $"quote/{i}", quote);
        }

        await erp.DrainAsync();
    }
}

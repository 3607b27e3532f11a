using Sav.Platform.Simulators.Erp;
using Sav.Platform.Simulators.Faults;
using static Sav.Platform.Simulators.Tests.SimulatorSettings;

namespace Sav.Platform.Simulators.Tests;

public sealed class When_the_answer_is_lost_after_the_commit : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EventReceiver _receiver = null!;
    private ErpSimulator _erp = null!;
    private SimulatorClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await EventReceiver.StartAsync();
        _erp = await ErpSimulator.StartAsync(ErpWith(_folder, _receiver.Address) with { Faults = FaultPlan.TimeOutAfterCommit() });
        _client = new SimulatorClient(_erp.BaseAddress);
        await _client.PutAsync("/customers", Documents.Customers);
        await LoseAnswerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _erp.DisposeAsync();
        await _receiver.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Should_have_kept_the_document()
    {
        var (_, found) = await _client.GetAsync("/invoices?key=billing%2F1");

        Assert.Single(found.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Should_answer_the_second_call_with_the_first_document()
    {
        var (status, body) = await _client.PostAsync("/invoices", "billing/1", Documents.Invoice());

        Assert.Equal((200, "INV-000001"), (status, body.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task Should_announce_the_document_all_the_same()
    {
        await _erp.DrainAsync();

        Assert.Single(_receiver.Events);
    }

    /// <summary>The event tells that the document is committed; then the caller gives up.</summary>
    private async Task LoseAnswerAsync()
    {
        using var caller = new CancellationTokenSource();
        var post = _client.PostAsync("/invoices", "billing/1", Documents.Invoice(), caller.Token);
        await _receiver.WaitForAsync(Documents.Case);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
    }
}

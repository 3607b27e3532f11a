using Sav.Functions.Gateways;
using Sav.Platform.Simulators.Faults;

namespace Sav.Functions.Tests.Simulated;

/// <summary>Each fault of a partner, met by the gateway: one document in the end, whether or not the partner honours keys.</summary>
public sealed class When_the_erp_misbehaves
{
    private static readonly TimeSpan _attempt = TimeSpan.FromMilliseconds(300);

    private static readonly FaultProfile _times = new()
    {
        SlowAnswer = TimeSpan.FromMilliseconds(50),
        LateCommit = TimeSpan.FromMilliseconds(700),
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    public static TheoryData<FaultMoment, Fault, bool> Faults()
    {
        var data = new TheoryData<FaultMoment, Fault, bool>();
        foreach (var rate in FaultProfile.Harsh.Rates)
        {
            data.Add(rate.Moment, rate.Fault, false);
            data.Add(rate.Moment, rate.Fault, true);
        }

        data.Add(FaultMoment.BeforeCommit, Fault.LateCommit, false);
        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Should_have_one_document_and_its_number(FaultMoment moment, Fault fault, bool ignoresKeys)
    {
        await using var simulated = await SimulatedErp.StartAsync(FaultPlan.First(moment, fault, requests: 2, _times), ignoresKeys);

        // Only a look-up that is made meets a fault, so there has to be a reason for one.
        var answer = await simulated.PostInvoiceAsync(_attempt, mayHaveArrived: moment == FaultMoment.LookUp);

        Assert.Equal(new GatewayAnswer.Accepted("INV-000001"), answer);
        Assert.Equal(1, (await simulated.Erp.TotalsAsync()).Invoices);
    }

    [Fact]
    public async Task Should_be_told_that_an_earlier_delivery_may_have_sent_it()
    {
        await using var simulated = await SimulatedErp.StartAsync(ignoresKeys: true);
        await simulated.PostInvoiceAsync(_attempt);

        await simulated.PostInvoiceAsync(_attempt, mayHaveArrived: true);

        Assert.Equal(1, (await simulated.Erp.TotalsAsync()).Invoices);
    }

    [Fact]
    public async Task Should_ask_first_where_it_is_told_to()
    {
        await using var simulated = await SimulatedErp.StartAsync(ignoresKeys: true);
        await simulated.PostInvoiceAsync(_attempt);

        await simulated.PostInvoiceAsync(_attempt, askFirst: true);

        Assert.Equal(1, (await simulated.Erp.TotalsAsync()).Invoices);
    }

    /// <summary>docs/erp-api.md says that nothing on this side prevents it; whoever finds a way changes both.</summary>
    [Fact]
    public async Task Should_have_two_documents_of_an_erp_that_ignores_keys_and_commits_after_it_was_asked()
    {
        await using var simulated = await SimulatedErp.StartAsync(
            FaultPlan.First(FaultMoment.BeforeCommit, Fault.LateCommit, profile: _times), ignoresKeys: true);

        await simulated.PostInvoiceAsync(_attempt);
        await simulated.WaitForInvoicesAsync(2);

        Assert.Equal(2, (await simulated.Erp.TotalsAsync()).Invoices);
    }
}

using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class CommitLoopTests
{
    [Fact]
    public async Task Ask_StoreFails_FailsWhatIsOpenAndWhatFollows()
    {
        await using var loop = Start(new FakeClock());
        var waiting = loop.AskAsync<int>(_ => { });

        var failing = loop.AskAsync<int>(_ => throw new IOException("No space left on device."));

        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => failing);
        Assert.Equal(ServiceBusFailureReason.ServiceCommunicationProblem, failure.Reason);
        Assert.Contains("No space left on device.", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ServiceBusException>(() => waiting);
        await Assert.ThrowsAsync<ServiceBusException>(() => loop.AskAsync<int>(request => request.Answer(1)));
    }

    [Fact]
    public async Task Ask_Refused_LeavesTheLoopRunning()
    {
        await using var loop = Start(new FakeClock());

        await Assert.ThrowsAsync<InvalidOperationException>(() => loop.AskAsync<int>(_ => throw Refusals.NothingToSettle()));

        Assert.Equal(1, await loop.AskAsync<int>(request => request.Answer(1)));
    }

    [Fact]
    public async Task Agenda_InstantsPassedTogether_RunInOrder()
    {
        var clock = new FakeClock();
        await using var loop = Start(clock);
        var ran = new List<int>();
        var last = loop.AskAsync<bool>(request =>
        {
            loop.Agenda.Add(loop.Now.AddMinutes(2), () => ran.Add(2));
            loop.Agenda.Add(loop.Now.AddMinutes(1), () => ran.Add(1));
            loop.Agenda.Add(loop.Now.AddMinutes(3), () => request.Answer(true));
            loop.Agenda.Remove(loop.Agenda.Add(loop.Now.AddMinutes(1), () => ran.Add(0)));
        });

        clock.Advance(TimeSpan.FromMinutes(3));
        await loop.AskAsync<int>(request => request.Answer(1));
        clock.Advance(TimeSpan.FromMinutes(3));

        Assert.True(await last);
        Assert.Equal([1, 2], ran);
    }

    private static CommitLoop Start(FakeClock clock)
    {
        var store = Store.Open(Path.Combine(Directory.CreateTempSubdirectory("loop").FullName, "bus.db"));
        var loop = new CommitLoop(store, clock);
        loop.Start();
        return loop;
    }
}

using Sav.Hub.Import;
using Sav.Hub.Staff;

namespace Sav.Hub.Tests.Staff;

public sealed class CaseFileTests
{
    private static readonly ImportedCase Item = new()
    {
        ExternalNumber = "R-1",
        ReportedOn = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
        Title = "t",
        Description = "",
        Reason = CaseReason.Defect,
        CustomerNumber = "C-1",
        Result = RepairResult.Repaired,
    };

    [Fact]
    public void Finish_Case_LetsTheNextOfItsQueueBegin()
    {
        var file = new CaseFile(Guid.Empty, Item);
        Assert.False(file.Finished.IsCompleted);

        file.Finish();

        Assert.True(file.Finished.IsCompleted);
    }

    [Fact]
    public async Task TakeUp_CalledWhileAtWork_RepeatsTheWorkOnceAndNeverInParallel()
    {
        var file = new CaseFile(Guid.Empty, Item);
        var gate = new TaskCompletionSource();
        int running = 0, most = 0, runs = 0;

        async Task Work(CaseFile _)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            runs++;
            await gate.Task;
            Interlocked.Decrement(ref running);
        }

        var first = file.TakeUpAsync(Work);
        await file.TakeUpAsync(Work);
        await file.TakeUpAsync(Work);
        gate.SetResult();
        await first;

        Assert.Equal(1, most);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task TakeUp_CalledAgainAfterwards_WorksAgain()
    {
        var file = new CaseFile(Guid.Empty, Item);
        var runs = 0;

        await file.TakeUpAsync(_ => Task.FromResult(runs++));
        await file.TakeUpAsync(_ => Task.FromResult(runs++));

        Assert.Equal(2, runs);
    }
}

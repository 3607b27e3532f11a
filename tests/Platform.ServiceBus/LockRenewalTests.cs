using Sav.Platform.ServiceBus.Client.Processing;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class LockRenewalTests
{
    [Fact]
    public async Task Run_LockOfTenSeconds_IsRenewedEachFiveUntilTheLongestDuration()
    {
        var clock = new FakeClock();
        var renewed = new List<double>();
        var started = clock.GetUtcNow();

        var keeping = LockRenewal.RunAsync(clock, started.AddSeconds(10), TimeSpan.FromSeconds(16), Renew, CancellationToken.None);
        for (var second = 1; second <= 30; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await keeping;
        Assert.Equal([5, 10, 15], renewed);

        Task Renew(CancellationToken cancellationToken)
        {
            renewed.Add((clock.GetUtcNow() - started).TotalSeconds);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Run_NoRenewalWanted_EndsAtOnce()
    {
        var clock = new FakeClock();

        await LockRenewal.RunAsync(
            clock, clock.GetUtcNow().AddSeconds(10), TimeSpan.Zero, _ => throw new InvalidOperationException(), CancellationToken.None);
    }
}

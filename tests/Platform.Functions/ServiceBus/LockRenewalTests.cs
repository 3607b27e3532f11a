using System.Threading.Channels;
using Sav.Platform.Functions.ServiceBus;

namespace Sav.Platform.Functions.Tests.ServiceBus;

public sealed class LockRenewalTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new(_start);
    private readonly Channel<DateTimeOffset> _renewals = Channel.CreateUnbounded<DateTimeOffset>();
    private readonly List<Exception> _failures = [];

    [Fact]
    public async Task Renew_LockOfAMinute_TenSecondsBeforeItEnds()
    {
        await using var renewal = Create(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));

        _time.Advance(TimeSpan.FromSeconds(49));
        Assert.False(_renewals.Reader.TryPeek(out _));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(_start.AddSeconds(50), await NextAsync());
    }

    [Fact]
    public async Task Renew_ShortLock_AtHalfItsTime()
    {
        await using var renewal = Create(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(_start.AddSeconds(5), await NextAsync());
    }

    [Fact]
    public async Task Renew_MaximumOver_StopsUnlessRestarted()
    {
        await using var ends = Create(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(90));
        _time.Advance(TimeSpan.FromSeconds(50));
        await NextAsync();

        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.False(_renewals.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task Restart_BeforeTheMaximum_GrantsItAnew()
    {
        await using var renewal = Create(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(90));
        _time.Advance(TimeSpan.FromSeconds(45));
        renewal.Restart();
        _time.Advance(TimeSpan.FromSeconds(5));
        await NextAsync();

        await _time.WaitForTimerAsync(_start.AddSeconds(100));
        _time.Advance(TimeSpan.FromSeconds(50));

        Assert.Equal(_start.AddSeconds(100), await NextAsync());
    }

    [Fact]
    public async Task Renew_MaximumZero_Never()
    {
        await using var renewal = Create(TimeSpan.FromMinutes(1), TimeSpan.Zero);

        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.False(_renewals.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task DisposeAsync_BeforeTheEnd_RenewsNoMore()
    {
        await Create(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)).DisposeAsync();

        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.False(_renewals.Reader.TryPeek(out _));
        Assert.Empty(_failures);
    }

    [Fact]
    public async Task Renew_Fails_IsReportedOnce()
    {
        var renewal = new LockRenewal(
            _start.AddMinutes(1), TimeSpan.FromMinutes(5), _ => throw new InvalidOperationException("lost"), _failures.Add, _time);

        _time.Advance(TimeSpan.FromMinutes(10));
        await renewal.DisposeAsync();

        Assert.Equal("lost", Assert.Single(_failures).Message);
    }

    private LockRenewal Create(TimeSpan lockDuration, TimeSpan maximum) =>
        new(_start + lockDuration, maximum, RenewAsync, _failures.Add, _time);

    private Task RenewAsync(CancellationToken cancellationToken)
    {
        _renewals.Writer.TryWrite(_time.GetUtcNow());
        return Task.CompletedTask;
    }

    private Task<DateTimeOffset> NextAsync() => _renewals.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}

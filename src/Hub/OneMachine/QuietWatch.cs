namespace Sav.Hub.OneMachine;

/// <summary>Waits until nothing is under way between the parts of a host.</summary>
internal sealed class QuietWatch(HubHost host, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Something may pass from one part to the next between two looks at them; three quiet rounds in a row leave no such gap,
    // because each hand-over is written at the receiver before it is removed at the sender.
    private const int QuietRounds = 3;

    public async Task WaitAsync(CancellationToken cancellation)
    {
        var quiet = 0;
        var last = "";
        var movedAt = time.GetTimestamp();
        while (quiet < QuietRounds)
        {
            var waiting = await DescribeAsync(cancellation);
            quiet = waiting.Length == 0 ? quiet + 1 : 0;
            if (waiting != last)
            {
                last = waiting;
                movedAt = time.GetTimestamp();
            }
            else if (waiting.Length > 0 && time.GetElapsedTime(movedAt) > Patience)
            {
                throw new TimeoutException($"Nothing has moved for {Patience.TotalMinutes:0} minutes, and this is still under way: {waiting}.");
            }

            await Task.Delay(Pause, time, cancellation);
        }
    }

    private async Task<string> DescribeAsync(CancellationToken cancellation)
    {
        await host.Crm.DrainAsync(cancellation);
        var waiting = (await host.Bus.GetCountsAsync(cancellation))
            .Select(c => (Name: c.Path, Count: c.Active + c.Locked + c.Scheduled))
            .Append((Name: "events of the ERP", Count: (long)host.Erp.PendingEvents))
            .Append((Name: "events of the warehouse", Count: (long)host.Warehouse.PendingEvents))
            .Where(c => c.Count > 0)
            .Select(c => FormattableString.Invariant($"{c.Count} in {c.Name}"));
        return string.Join(", ", waiting);
    }
}

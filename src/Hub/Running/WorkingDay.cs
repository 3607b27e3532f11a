using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Hub.Staff;

namespace Sav.Hub.Running;

/// <summary>Staff at work until every case has come as far as it can, with somebody who watches the inbox and the clock.</summary>
/// <param name="crm">Where answers arrive.</param>
/// <param name="room">Who works.</param>
/// <param name="progress">Who is told.</param>
/// <param name="time">The clock.</param>
public sealed class WorkingDay(IOrganizationServiceAsync2 crm, StaffRoom room, IRunProgress progress, TimeProvider time)
{
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookThroughEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Works on all cases.</summary>
    /// <exception cref="TimeoutException">Cases are waiting and none has moved for two minutes.</exception>
    public async Task WorkAsync(IReadOnlyList<IReadOnlyList<QueuedCase>> queues, CancellationToken cancellation)
    {
        var total = queues.Sum(queue => queue.Count);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = room.WorkAsync(queues, stop.Token);
        Task[] all =
        [
            work,
            new AnswerWatch(crm, time, room.Answered).WatchAsync(stop.Token),
            SuperviseAsync(total, stop.Token),
        ];
        try
        {
            // A watch only ends by failing: the inbox cannot be read, or nothing moves any more.
            await await Task.WhenAny(all);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        progress.Report("cases", total, total);
    }

    private async Task SuperviseAsync(int total, CancellationToken cancellation)
    {
        var last = -1;
        var movedAt = time.GetTimestamp();
        var lookedAt = movedAt;
        while (true)
        {
            progress.Report("cases", room.Finished, total);
            if (room.Opened + room.Finished != last)
            {
                last = room.Opened + room.Finished;
                movedAt = time.GetTimestamp();
            }
            else if (time.GetElapsedTime(movedAt) > Patience)
            {
                throw new TimeoutException(
                    $"{total - room.Finished} of {total} cases are waiting and none has moved for {Patience.TotalMinutes:0} minutes.");
            }

            // A refusal reaches no inbox: where nothing moves any more, only looking tells what the cases wait for in vain.
            var isStill = time.GetElapsedTime(movedAt) > Standstill && time.GetElapsedTime(lookedAt) > Standstill;
            if (isStill || time.GetElapsedTime(lookedAt) > LookThroughEvery)
            {
                lookedAt = time.GetTimestamp();
                room.LookThroughWaiting();
            }

            await Task.Delay(ShowEvery, time, cancellation);
        }
    }
}

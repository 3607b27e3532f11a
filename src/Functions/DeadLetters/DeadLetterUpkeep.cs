using Microsoft.Extensions.Logging;
using Sav.Mappings.Crm;

namespace Sav.Functions.DeadLetters;

/// <summary>
/// Goes through all dead letters: writes on row and case what the broker put aside without a word, makes the row of an event that was put
/// aside, and takes out what a later delivery has settled. One that cannot be explained holds up no other.
/// </summary>
public sealed partial class DeadLetterUpkeep(
    DeadLetterQueues queues, DeadLetterRows rows, MessageReplays replays, ILogger<DeadLetterUpkeep> logger)
{
    private const int PageSize = 100;

    /// <returns>Dead letters that are left, and what became of the others.</returns>
    public async Task<UpkeepResult> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var replay in await replays.OverdueAsync(cancellationToken))
        {
            await PublishAsync(replay, cancellationToken);
        }

        var (left, explained) = (0, 0);
        var settled = new List<(ListenedQueue Queue, long Number)>();
        var newest = new Dictionary<Guid, (ListenedQueue Queue, long Number)>();
        await foreach (var page in queues.ReadAsync(cancellationToken).Chunk(PageSize))
        {
            left += page.Length;
            var found = await rows.FindAsync(page, cancellationToken);
            foreach (var letter in page)
            {
                var row = found.GetValueOrDefault(letter);
                explained += await ExplainAsync(letter, row, cancellationToken) ? 1 : 0;
                Sort(letter, row, settled, newest);
            }
        }

        foreach (var queue in settled.GroupBy(letter => letter.Queue))
        {
            await queues.RemoveAsync(queue.Key, queue.Select(letter => letter.Number).ToHashSet(), cancellationToken);
        }

        return new UpkeepResult(left - settled.Count, explained, settled.Count);
    }

    private static void Sort(
        DeadLetteredMessage letter,
        MessageRow? row,
        List<(ListenedQueue Queue, long Number)> settled,
        Dictionary<Guid, (ListenedQueue Queue, long Number)> newest)
    {
        var place = (letter.Queue, letter.Message.SequenceNumber);
        if (row is { Status: MessageStatus.Done })
        {
            settled.Add(place);
        }
        else if (row is { Status: MessageStatus.Failed } && !newest.TryAdd(row.Id, place))
        {
            // A replay that failed again left a copy of its own: the later one tells the reason in force.
            settled.Add(newest[row.Id]);
            newest[row.Id] = place;
        }
    }

    private async Task PublishAsync(Guid replay, CancellationToken cancellationToken)
    {
        try
        {
            await replays.PublishAsync(replay, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogUnpublished(logger, e, replay);
        }
    }

    /// <returns>Whether the reason was not on the row before.</returns>
    private async Task<bool> ExplainAsync(DeadLetteredMessage letter, MessageRow? row, CancellationToken cancellationToken)
    {
        try
        {
            return await TryExplainAsync(letter, row, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogUnexplained(logger, e, letter.Number);
            return false;
        }
    }

    private async Task<bool> TryExplainAsync(DeadLetteredMessage letter, MessageRow? row, CancellationToken cancellationToken)
    {
        switch (row?.Status)
        {
            case null when letter.IsInbound:
                await rows.CreateInboundAsync(letter, cancellationToken);
                return true;
            case MessageStatus.Pending or MessageStatus.Published:
            case MessageStatus.ReplayRequested when await replays.IsUnderWayAsync(letter.Message, cancellationToken):
                return await rows.ExplainAsync(row, letter, cancellationToken);
            default:
                return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The replay {Replay} could not be published; the next run tries again.")]
    private static partial void LogUnpublished(ILogger logger, Exception error, Guid replay);

    [LoggerMessage(LogLevel.Warning, "The reason of dead letter {Number} could not be written on its row; the next run tries again.")]
    private static partial void LogUnexplained(ILogger logger, Exception error, string number);
}

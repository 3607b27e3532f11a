using Sav.Mappings.Crm;

namespace Sav.Functions.DeadLetters;

/// <summary>
/// Goes through all dead letters: writes on row and case what the broker put aside without a word, makes the row of an event that was put
/// aside, and takes out what a later delivery has settled.
/// </summary>
public sealed class DeadLetterUpkeep(DeadLetterQueues queues, DeadLetterRows rows, MessageReplays replays)
{
    /// <returns>Dead letters that are left, and what became of the others.</returns>
    public async Task<UpkeepResult> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var replay in await replays.OverdueAsync(cancellationToken))
        {
            await replays.PublishAsync(replay, cancellationToken);
        }

        var (left, explained) = (0, 0);
        var settled = new List<DeadLetteredMessage>();
        var newest = new Dictionary<Guid, DeadLetteredMessage>();
        await foreach (var letter in queues.ReadAsync(cancellationToken))
        {
            left++;
            var row = await rows.FindAsync(letter, cancellationToken);
            explained += await ExplainAsync(letter, row, cancellationToken) ? 1 : 0;
            if (row is { Status: MessageStatus.Done })
            {
                settled.Add(letter);
            }
            else if (row is { Status: MessageStatus.Failed } && !newest.TryAdd(row.Id, letter))
            {
                // A replay that failed again left a copy of its own: the later one tells the reason in force.
                settled.Add(newest[row.Id]);
                newest[row.Id] = letter;
            }
        }

        foreach (var queue in settled.GroupBy(letter => letter.Queue))
        {
            await queues.RemoveAsync(queue.Key, queue.Select(letter => letter.Message.SequenceNumber).ToHashSet(), cancellationToken);
        }

        return new UpkeepResult(left - settled.Count, explained, settled.Count);
    }

    /// <returns>Whether the reason was not on the row before.</returns>
    private async Task<bool> ExplainAsync(DeadLetteredMessage letter, MessageRow? row, CancellationToken cancellationToken)
    {
        switch (row?.Status)
        {
            case null when letter.IsInbound:
                await rows.CreateInboundAsync(letter, cancellationToken);
                return true;
            case MessageStatus.Pending or MessageStatus.Published:
            case MessageStatus.ReplayRequested when await replays.IsUnderWayAsync(letter.Message, cancellationToken):
                await rows.ExplainAsync(row, letter, cancellationToken);
                return true;
            default:
                return false;
        }
    }
}

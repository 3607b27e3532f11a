using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Sav.Functions.Observability;

namespace Sav.Functions.Outbox;

/// <summary>Publishes rows that no signal reached: Dataverse gives up on an asynchronous step that failed too often.</summary>
public sealed partial class OutboxSweep(
    OutboxRows rows, OutboxPublisher publisher, TimeProvider time, ILogger<OutboxSweep> logger)
{
    // Younger rows have a signal under way; sweeping them would only send them twice.
    private static readonly TimeSpan _signalTime = TimeSpan.FromSeconds(30);

    private const int LargestSweep = 500;
    private const int OwnersAtOnce = 8;

    /// <summary>Every minute. A case or contract that fails stays pending and is swept again; it holds up no other.</summary>
    [Function(nameof(OutboxSweep))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var overdue = await rows.PendingSinceAsync(_signalTime, LargestSweep, cancellationToken);
        HubMetrics.OldestRow(overdue is [var oldest, ..] ? time.GetUtcNow().UtcDateTime - oldest.CreatedOn : TimeSpan.Zero);
        var options = new ParallelOptions { MaxDegreeOfParallelism = OwnersAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(overdue.GroupBy(message => message.OwnerId), options, PublishAsync);
    }

    private async ValueTask PublishAsync(IGrouping<Guid, OutboxMessage> messages, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync([.. messages.OrderBy(message => message.Sequence)], cancellationToken);
            LogSwept(logger, messages.Count(), messages.Key);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e, messages.Key);
        }
    }

    [LoggerMessage(110, LogLevel.Information, "Published {Count} outbox rows of case or contract {OwnerId} that no signal had reached.")]
    private static partial void LogSwept(ILogger logger, int count, Guid ownerId);

    [LoggerMessage(
        111,
        LogLevel.Warning,
        "The outbox rows of case or contract {OwnerId} stay pending until the next sweep: they could not be published.")]
    private static partial void LogFailed(ILogger logger, Exception error, Guid ownerId);
}

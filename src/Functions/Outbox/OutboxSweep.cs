using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Sav.Functions.Outbox;

/// <summary>Publishes rows that no signal reached: Dataverse gives up on an asynchronous step that failed too often.</summary>
public sealed partial class OutboxSweep(OutboxRows rows, OutboxPublisher publisher, ILogger<OutboxSweep> logger)
{
    // Younger rows have a signal under way; sweeping them would only send them twice.
    private static readonly TimeSpan _signalTime = TimeSpan.FromSeconds(30);

    private const int LargestSweep = 500;
    private const int CasesAtOnce = 8;

    /// <summary>Every minute. A case that fails stays pending and is swept again; it holds up no other.</summary>
    [Function(nameof(OutboxSweep))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var overdue = await rows.PendingSinceAsync(_signalTime, LargestSweep, cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = CasesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(overdue.GroupBy(message => message.CaseId), options, PublishAsync);
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

    [LoggerMessage(LogLevel.Information, "Published {Count} outbox rows of case {CaseId} that no signal had reached.")]
    private static partial void LogSwept(ILogger logger, int count, Guid caseId);

    [LoggerMessage(LogLevel.Warning, "The outbox rows of case {CaseId} could not be published; they stay pending until the next sweep.")]
    private static partial void LogFailed(ILogger logger, Exception error, Guid caseId);
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Sav.Functions.DeadLetters;

/// <summary>Every five minutes: no dead letter stays without a reason in words on its row and case.</summary>
public sealed partial class ExplainDeadLetters(DeadLetterUpkeep upkeep, ILogger<ExplainDeadLetters> logger)
{
    /// <summary>Run twice, or twice at once, it changes nothing more.</summary>
    [Function(nameof(ExplainDeadLetters))]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var result = await upkeep.RunAsync(cancellationToken);
        if (result.Left + result.Removed > 0)
        {
            LogResult(logger, result.Left, result.Explained, result.Removed);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Left} dead letters; {Explained} of them explained now, {Removed} more were settled and taken out.")]
    private static partial void LogResult(ILogger logger, int left, int explained, int removed);
}

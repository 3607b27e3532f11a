using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Sav.Functions.Reconciliation;

/// <summary>Every night: the comparison that <c>hub reconcile</c> makes; what it finds is a row that staff sees.</summary>
public sealed partial class ReconcileNightly(
    Reconciler reconciler,
    ReconciliationRows rows,
    IOptions<ReconciliationOptions> options,
    TimeProvider time,
    ILogger<ReconcileNightly> logger)
{
    private const int FindingsLogged = 20;

    /// <summary>A run that fails writes no row; the next one compares everything again.</summary>
    [Function(nameof(ReconcileNightly))]
    public async Task RunAsync(
        [TimerTrigger("%" + ReconciliationOptions.Schedule + "%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var startedOn = time.GetUtcNow().UtcDateTime;
        var result = await reconciler.RunAsync(startedOn - options.Value.Settling, cancellationToken);
        await rows.WriteAsync(result, startedOn, cancellationToken);
        if (result.Holds)
        {
            LogHolds(logger, result.Summary, result.End.Sequence, result.End.Hash);
            return;
        }

        LogFindings(logger, result.Summary, result.End.Sequence, result.End.Hash, Lines(result));
        if (result.Break is { } found)
        {
            LogBroken(logger, found.Sequence, found.Hash, found.Text.English);
        }
    }

    // What is explained quotes the other system, whose words are for staff, in the row, and not for a log.
    private static string Lines(ReconciliationResult result) => string.Join(
        '\n',
        result.Findings
            .Where(finding => finding.Kind != FindingKind.Explained)
            .Take(FindingsLogged)
            .Select(finding => $"{finding.Kind}: {finding.OwnerNumber}, {finding.Key}: {finding.Text.English}"));

    [LoggerMessage(LogLevel.Information, "Reconciliation: {Summary}. The ledger ends at entry {Sequence} with hash {Hash}.")]
    private static partial void LogHolds(ILogger logger, string summary, int sequence, string hash);

    [LoggerMessage(LogLevel.Error, "Reconciliation: {Summary}. The ledger ends at entry {Sequence} with hash {Hash}.\n{Findings}")]
    private static partial void LogFindings(ILogger logger, string summary, int sequence, string hash, string findings);

    [LoggerMessage(LogLevel.Critical, "The ledger is broken at entry {Sequence}, hash {Hash}: {Text}")]
    private static partial void LogBroken(ILogger logger, int sequence, string hash, string text);
}

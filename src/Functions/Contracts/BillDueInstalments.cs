using System.ServiceModel;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Crm;

namespace Sav.Functions.Contracts;

/// <summary>Every day: asks for the bills of the periods whose day has come. Run twice, or twice at once, it asks once.</summary>
public sealed partial class BillDueInstalments(DueInstalments instalments, ILogger<BillDueInstalments> logger)
{
    private const int LargestRound = 1000;
    private const int ContractsAtOnce = 8;

    /// <summary>An instalment that fails stays planned and is tried again tomorrow; it holds up no other.</summary>
    [Function(nameof(BillDueInstalments))]
    public async Task RunAsync(
        [TimerTrigger("%" + ContractSchedules.Billing + "%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        int requested;
        int due;
        do
        {
            var round = await instalments.ReadAsync(LargestRound, cancellationToken);
            (due, requested) = (round.Count, await RequestAsync(round, cancellationToken));
            LogRound(logger, requested, due);
        }
        while (due == LargestRound && requested > 0);
    }

    // The messages of one contract are numbered: its instalments go one after the other.
    private async Task<int> RequestAsync(IReadOnlyList<DueInstalment> round, CancellationToken cancellationToken)
    {
        var requested = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = ContractsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(round.GroupBy(instalment => instalment.ContractId), options, async (contract, token) =>
        {
            foreach (var instalment in contract)
            {
                if (await TryRequestAsync(instalment, token))
                {
                    Interlocked.Increment(ref requested);
                }
            }
        });
        return requested;
    }

    private async Task<bool> TryRequestAsync(DueInstalment instalment, CancellationToken cancellationToken)
    {
        try
        {
            await instalments.RequestAsync(instalment, cancellationToken);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsChangedOrGone(e.Detail))
        {
            LogTaken(logger, instalment.Id);
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e, instalment.Id);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Requested {Requested} of {Due} due instalments.")]
    private static partial void LogRound(ILogger logger, int requested, int due);

    [LoggerMessage(LogLevel.Information, "Instalment {Instalment} was changed by somebody else; it is looked at again in the next run.")]
    private static partial void LogTaken(ILogger logger, Guid instalment);

    [LoggerMessage(LogLevel.Warning, "Instalment {Instalment} could not be requested; it stays planned until the next run.")]
    private static partial void LogFailed(ILogger logger, Exception error, Guid instalment);
}

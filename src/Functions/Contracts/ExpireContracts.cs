using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Sav.Functions.Contracts;

/// <summary>
/// Every day: renews the contracts that renew themselves, on their last day; closes those whose days, grace period included, are over; and
/// carries out cancellations whose day has come. Each is an act in the CRM that is refused the second time. A contract whose renewal fails
/// stays open for 92 days, in which it is tried every day; then it is closed.
/// </summary>
public sealed partial class ExpireContracts(EndingContracts contracts, ILogger<ExpireContracts> logger)
{
    private const int LargestRun = 5000;

    /// <summary>A contract that fails, for want of an index value for instance, is tried again tomorrow; it holds up no other.</summary>
    [Function(nameof(ExpireContracts))]
    public async Task RunAsync([TimerTrigger("%" + ContractSchedules.Expiry + "%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var contract in await contracts.ReadAsync(LargestRun, cancellationToken))
        {
            await DoAsync(contract, cancellationToken);
        }
    }

    private async Task DoAsync(EndingContract contract, CancellationToken cancellationToken)
    {
        if (contract.IsCancelled)
        {
            // Its last day is still covered.
            await (contract.IsOver ? TryAsync(contract, "cancelled", contracts.CancelAsync, cancellationToken) : Task.CompletedTask);
            return;
        }

        var isRenewed = contract.IsToBeRenewed && await TryAsync(contract, "renewed", contracts.RenewAsync, cancellationToken);
        if (contract.IsToBeRenewed && !isRenewed && contract.MayWait)
        {
            return;
        }

        if (contract.IsOver)
        {
            await TryAsync(contract, "closed", contracts.ExpireAsync, cancellationToken);
        }
    }

    private async Task<bool> TryAsync(
        EndingContract contract, string act, Func<EndingContract, CancellationToken, Task> doAsync, CancellationToken cancellationToken)
    {
        try
        {
            await doAsync(contract, cancellationToken);
            LogDone(logger, contract.Number, act);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e, contract.Number, act, e.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Contract {Number} was {Act}.")]
    private static partial void LogDone(ILogger logger, string number, string act);

    [LoggerMessage(LogLevel.Warning, "Contract {Number} could not be {Act}; it is tried again in the next run. {Reason}")]
    private static partial void LogFailed(ILogger logger, Exception error, string number, string act, string reason);
}

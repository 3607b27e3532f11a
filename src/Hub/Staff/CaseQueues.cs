using Sav.Hub.Import;

namespace Sav.Hub.Staff;

/// <summary>
/// Which cases wait for each other. Whoever has a quota has it used in the order in which his cases are worked on; so that two runs use
/// it alike, each of his cases waits until the one before has come as far as it can. All other cases wait for nobody.
/// </summary>
public static class CaseQueues
{
    /// <param name="cases">In the order in which they were reported.</param>
    /// <param name="contracts">All contracts of the customers.</param>
    /// <returns>Queues in the order of their first cases; each holds its cases in the order in which they were reported.</returns>
    public static IReadOnlyList<IReadOnlyList<QueuedCase>> Of(IReadOnlyList<ImportedCase> cases, IReadOnlyList<ImportedContract> contracts)
    {
        var withQuota = contracts
            .Where(contract => contract.Lines.Any(line => line.Quota is not null))
            .Select(contract => contract.CustomerNumber)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return cases
            .Select((item, i) => new QueuedCase(item, i))
            .GroupBy(QueueOf)
            .Select(queue => queue.ToList())
            .ToList();

        (string? Customer, int? Case) QueueOf(QueuedCase queued) => withQuota.Contains(queued.Item.CustomerNumber)
            ? (queued.Item.CustomerNumber.ToUpperInvariant(), null)
            : (null, queued.Position);
    }
}

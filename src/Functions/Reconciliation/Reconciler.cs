using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Ledger;
using Sav.Mappings.Crm;

namespace Sav.Functions.Reconciliation;

/// <summary>
/// The proof: compares what cases and contracts ask for with the ledger and with the documents of the other systems, effect by effect, and
/// checks the ledger's chain from its first entry.
/// </summary>
public sealed class Reconciler(IOrganizationServiceAsync2 crm, IEnumerable<IEffectKind> kinds)
{
    /// <summary>Reads all sides and compares them.</summary>
    /// <param name="settledBefore">
    /// UTC. An effect that was asked for or answered later may still be under way and is not judged; <see cref="DateTime.MaxValue"/> where
    /// nothing is under way.
    /// </param>
    /// <param name="cancellationToken">Ends reading.</param>
    public async Task<ReconciliationResult> RunAsync(DateTime settledBefore, CancellationToken cancellationToken)
    {
        // What is asked for is read first, and each side after the one that it follows from: whatever happens meanwhile is on the later
        // sides too.
        var asked = await AskedAsync(cancellationToken);
        var traces = new EffectTraces();
        var outbox = new OutboxReading(crm);
        await outbox.ReadAsync(traces, cancellationToken);
        var chain = await new LedgerReading(crm).ReadAsync(traces, cancellationToken);
        await ReadDocumentsAsync(traces, cancellationToken);

        var (findings, underWay) = Compare(asked, traces, settledBefore);
        foreach (var (key, trace) in traces.Rest)
        {
            if (!trace.IsUnderWay(settledBefore) && !await IsYoungAsync(outbox, key, settledBefore, cancellationToken))
            {
                findings.Add(trace.CameToNothing ? FindingText.Explained("?", key, trace.Message!) : FindingText.WithoutCause(key, trace));
            }
        }

        return Result(await CasesAsync(cancellationToken), asked.Count, traces.Documents, underWay, findings, chain);
    }

    private static (List<Finding> Findings, int UnderWay) Compare(List<AskedEffect> asked, EffectTraces traces, DateTime settledBefore)
    {
        var findings = new List<Finding>();
        var underWay = 0;
        foreach (var effect in asked)
        {
            var trace = traces.Take(effect.Key);
            if (trace.IsUnderWay(settledBefore))
            {
                underWay++;
            }
            else if (!effect.IsUncertain || !trace.IsEmpty)
            {
                findings.AddRange(EffectCheck.Judge(effect, trace));
            }
        }

        return (findings, underWay);
    }

    private static async Task<bool> IsYoungAsync(
        OutboxReading outbox, string key, DateTime settledBefore, CancellationToken cancellationToken) =>
        settledBefore != DateTime.MaxValue && await outbox.IsAskedSinceAsync(key, settledBefore, cancellationToken);

    private static ReconciliationResult Result(
        int cases, int effects, int documents, int underWay, List<Finding> findings, ChainCheck chain) => new(
        cases,
        effects,
        chain.Entries,
        documents,
        underWay,
        [.. findings.OrderBy(finding => finding.OwnerNumber, StringComparer.Ordinal).ThenBy(finding => finding.Key, StringComparer.Ordinal)],
        chain.Break,
        chain.End);

    private async Task<List<AskedEffect>> AskedAsync(CancellationToken cancellationToken)
    {
        var asked = new List<AskedEffect>();
        foreach (var kind in kinds)
        {
            await foreach (var effect in kind.ReadAsync(crm, cancellationToken))
            {
                asked.Add(effect);
            }
        }

        return asked;
    }

    private async Task ReadDocumentsAsync(EffectTraces traces, CancellationToken cancellationToken)
    {
        foreach (var book in kinds.Select(kind => kind.Book).DistinctBy(book => book.Name))
        {
            await foreach (var document in book.ReadAsync(cancellationToken))
            {
                traces.Add(document);
            }
        }
    }

    private async Task<int> CasesAsync(CancellationToken cancellationToken)
    {
        var cases = 0;
        var query = new QueryExpression(CaseColumns.Table) { ColumnSet = new ColumnSet(false) };
        await foreach (var _ in CrmPages.ReadAsync(crm, query, cancellationToken))
        {
            cases++;
        }

        return cases;
    }
}

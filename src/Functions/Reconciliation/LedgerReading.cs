using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Ledger;
using Sav.Mappings.Crm;

namespace Sav.Functions.Reconciliation;

/// <summary>Goes along the ledger from its first entry: checks the chain and notes what it says of each effect.</summary>
internal sealed class LedgerReading(IOrganizationServiceAsync2 crm)
{
    // More than a year of nights.
    private const int MostMarks = 400;

    public async Task<ChainCheck> ReadAsync(EffectTraces traces, CancellationToken cancellationToken)
    {
        var check = new ChainCheck(await MarksAsync(cancellationToken));
        LedgerMark? head;
        int before;
        do
        {
            // Entries are added meanwhile: the head is read last, and what it has gained on the entries is read again.
            before = check.Entries;
            await ReadEntriesAsync(check, traces, cancellationToken);
            head = await HeadAsync(cancellationToken);
        }
        while (check.Break is null && head?.Sequence > check.End.Sequence && check.Entries > before);

        check.Close(head);
        return check;
    }

    private async Task ReadEntriesAsync(ChainCheck check, EffectTraces traces, CancellationToken cancellationToken)
    {
        var query = new QueryExpression(LedgerColumns.Table) { ColumnSet = StoredEntryRow.Columns };
        query.Criteria.AddCondition(LedgerColumns.Sequence, ConditionOperator.GreaterThan, check.End.Sequence);
        query.AddOrder(LedgerColumns.Sequence, OrderType.Ascending);
        await foreach (var row in CrmPages.ReadAsync(crm, query, cancellationToken))
        {
            var stored = StoredEntryRow.Read(row);
            check.Add(stored);
            var entry = stored.Entry;
            traces.Add(entry.Key, new EnteredEffect(entry.Sequence, entry.DocumentNumber, entry.Amount, entry.Currency));
        }
    }

    private async Task<LedgerMark?> HeadAsync(CancellationToken cancellationToken)
    {
        var query = new QueryExpression("sav_ledgerhead") { ColumnSet = new ColumnSet("sav_sequence", "sav_hash"), TopCount = 1 };
        var heads = await crm.RetrieveMultipleAsync(query, cancellationToken);
        return heads.Entities.Select(row => Mark(row, "sav_sequence", "sav_hash")).FirstOrDefault();
    }

    private async Task<IEnumerable<LedgerMark>> MarksAsync(CancellationToken cancellationToken)
    {
        var query = new QueryExpression(ReconciliationColumns.Table)
        {
            ColumnSet = new ColumnSet(ReconciliationColumns.LedgerSequence, ReconciliationColumns.LedgerHash), TopCount = MostMarks,
        };

        // Where the chain was broken the run saw no end that could be trusted.
        query.Criteria.AddCondition(ReconciliationColumns.BrokenSequence, ConditionOperator.Null);
        query.AddOrder(ReconciliationColumns.StartedOn, OrderType.Descending);
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities
            .Select(row => Mark(row, ReconciliationColumns.LedgerSequence, ReconciliationColumns.LedgerHash));
    }

    private static LedgerMark Mark(Entity row, string sequence, string hash) =>
        new(row.GetAttributeValue<int?>(sequence) ?? 0, row.GetAttributeValue<string>(hash) ?? "");
}

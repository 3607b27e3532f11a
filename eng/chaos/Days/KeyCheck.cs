using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Chaos.Town;
using Sav.Hub.Crm;
using Sav.Hub.OneMachine;
using Sav.Functions.Reconciliation;

namespace Sav.Chaos.Days;

/// <summary>
/// A second opinion beside the product's reconciliation, by keys alone: every outbox row has come to an end, every row that is done has
/// exactly one document, no document is without a row, each refused message is one dead letter, and each contract was billed and credited
/// as often as it must be.
/// </summary>
internal static class KeyCheck
{
    public static async Task<IReadOnlyList<Flaw>> RunAsync(HubHost host, int days, CancellationToken cancellation)
    {
        var rows = await Rows.AllAsync(host.Crm.Service, OutboundMessages(), cancellation);
        var documents = (await PartnerKeys.ReadAsync(host, cancellation)).ToLookup(key => key, StringComparer.Ordinal);
        var deadLetters = (await host.Bus.GetCountsAsync(cancellation)).Sum(counts => counts.DeadLettered);
        var known = rows.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.SelectMany(row => Judge(row, documents[KeyOf(row)].Count())),
            .. documents.Where(document => !known.Contains(document.Key))
                .Select(document => new Flaw(FindingKind.Double, document.Key, "A document exists that no message asked for.")),
            .. DeadLetters(deadLetters, rows.Count(row => row.ChoiceOf("sav_status") == Choice.MessageFailed)),
            .. Enumerable.Range(1, days).SelectMany(day => Contract(ContractDesk.ContractOf(day), known)),
        ];
    }

    private static IEnumerable<Flaw> Judge(Entity row, int documents)
    {
        var status = row.ChoiceOf("sav_status");
        if (status is not (Choice.MessageDone or Choice.MessageFailed))
        {
            yield return new Flaw(FindingKind.Missing, KeyOf(row), $"The message has not come to an end: its status is {status}.");
            yield break;
        }

        var wanted = status == Choice.MessageDone ? 1 : 0;
        if (documents != wanted)
        {
            var kind = documents > wanted ? FindingKind.Double : FindingKind.Missing;
            yield return new Flaw(kind, KeyOf(row), $"The partner holds {documents} documents where {wanted} must be.");
        }
    }

    private static IEnumerable<Flaw> DeadLetters(long held, int refused)
    {
        if (held != refused)
        {
            var kind = held > refused ? FindingKind.Double : FindingKind.Missing;
            yield return new Flaw(kind, "dead letters", $"The broker holds {held} dead letters for {refused} refused messages.");
        }
    }

    private static IEnumerable<Flaw> Contract(Guid contract, HashSet<string> keys)
    {
        var instalments = keys.Count(key => key.StartsWith($"instalment/{contract:D}/", StringComparison.Ordinal));
        var credits = keys.Count(key => key.StartsWith($"credit/{contract:D}/", StringComparison.Ordinal));
        if (instalments != ContractDesk.DueMonths || credits != 1)
        {
            var kind = instalments > ContractDesk.DueMonths || credits > 1 ? FindingKind.Double : FindingKind.Missing;
            yield return new Flaw(
                kind, $"contract {contract:D}", $"{instalments} instalments of {ContractDesk.DueMonths} and {credits} credits of 1.");
        }
    }

    private static QueryExpression OutboundMessages()
    {
        var query = new QueryExpression("sav_integrationmessage") { ColumnSet = new ColumnSet("sav_externalid", "sav_status") };
        query.Criteria.AddCondition("sav_direction", ConditionOperator.Equal, Choice.Outbound);
        return query;
    }

    private static string KeyOf(Entity row) => row.GetAttributeValue<string>("sav_externalid");
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Ledger;

namespace Sav.Plugins.Ledger;

/// <summary>
/// The end of the chain. It is written before it is read: the row stays locked until the transaction ends, so that no two entries follow
/// the same one (as with quotas, docs/decisions/0007-quota-reservations.md).
/// </summary>
internal sealed record LedgerHead(Guid Id, int Sequence, string Hash)
{
    private const string Table = "sav_ledgerhead";
    private const string Key = "ledger";

    /// <summary>Locks and reads the head; a ledger without entries gets one.</summary>
    public static LedgerHead Take(DateTime now, IOrganizationService service)
    {
        var answer = (UpsertResponse)service.Execute(new UpsertRequest
        {
            Target = new Entity(Table, "sav_key", Key) { ["sav_name"] = Key, ["sav_writtenon"] = now },
        });
        var row = service.Retrieve(Table, answer.Target.Id, new ColumnSet("sav_sequence", "sav_hash"));
        return new LedgerHead(
            row.Id, row.GetAttributeValue<int?>("sav_sequence") ?? 0, row.GetAttributeValue<string>("sav_hash") ?? LedgerHash.Beginning);
    }

    public void MoveTo(int sequence, string hash, IOrganizationService service) =>
        service.Update(new Entity(Table, Id) { ["sav_sequence"] = sequence, ["sav_hash"] = hash });
}

using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Quotas;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// When a version comes into force, its lines draw on the quotas of the version before, changed by what the amendment grants more or less:
/// an amendment gives no units anew.
/// </summary>
internal static class QuotaTransfer
{
    private const string Quantity = "sav_quotaquantity";

    public static void HandOn(ContractRow previous, ContractRow next, PipelineStep step)
    {
        var lines = ContractDraft.Lines(next.Id, step.Service).Where(line => line.Contains(Quantity)).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        QuotaBook.Open(next.Customer, step.Now, step.Service);
        var before = ContractDraft.Lines(previous.Id, step.Service)
            .ToDictionary(line => ContractNumber.OfLine(NumberOf(line), previous.Number, next.Number), StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (before.TryGetValue(NumberOf(line), out var former) && Choice.Of(former, "sav_quotaunit") == Choice.Of(line, "sav_quotaunit"))
            {
                var pool = former.GetAttributeValue<EntityReference>(QuotaPool.Link) ?? former.ToEntityReference();
                QuotaPool.Grant(pool.Id, line.GetAttributeValue<decimal>(Quantity) - former.GetAttributeValue<decimal>(Quantity), step.Service);
                step.Service.Update(new Entity("sav_contractline", line.Id) { [QuotaPool.Link] = pool, ["sav_quotaremaining"] = 0m });
            }
        }
    }

    private static string NumberOf(Entity line) => line.GetAttributeValue<string>("sav_number") ?? "";
}

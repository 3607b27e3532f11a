using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Running;

/// <summary>The figures of a run that stand in the CRM.</summary>
public sealed class CrmFigures
{
    private CrmFigures(List<Entity> cases, List<Entity> parts, List<Entity> messages, List<Entity> invoices)
    {
        Outcomes = CountBy(cases, c => c.ChoiceOf("sav_outcome") is { } outcome ? Choice.OutcomeName(outcome) : "not decided");
        Ends = CountBy(cases, End);
        Billed = cases.Sum(c => c.AmountOf("sav_billedamount"));
        Covered = cases.Sum(c => c.AmountOf("sav_coveredamount"));
        Quoted = cases.Sum(c => c.AmountOf("sav_quotedamount"));
        Paid = invoices.Sum(i => i.AmountOf("sav_paidamount"));
        Credited = invoices.Sum(i => i.AmountOf("sav_creditedamount"));
        Documents = DocumentCounts(cases, invoices);
        PartsShipped = parts.Sum(p => p.GetAttributeValue<int?>("sav_shippedquantity") ?? 0);
        PartsBackordered = parts.Sum(p => p.GetAttributeValue<int?>("sav_backorderedquantity") ?? 0);
        Messages = CountBy(messages, m => m.GetAttributeValue<string>("sav_type"));
    }

    /// <summary>Cases by outcome.</summary>
    public IReadOnlyDictionary<string, int> Outcomes { get; }

    /// <summary>Cases by where they ended.</summary>
    public IReadOnlyDictionary<string, int> Ends { get; }

    /// <summary>What customers owe.</summary>
    public decimal Billed { get; }

    /// <summary>What warranty and contracts paid.</summary>
    public decimal Covered { get; }

    /// <summary>Total of the quotes.</summary>
    public decimal Quoted { get; }

    /// <summary>What customers paid.</summary>
    public decimal Paid { get; }

    /// <summary>What was given back.</summary>
    public decimal Credited { get; }

    /// <summary>Documents of the ERP by what became of them.</summary>
    public IReadOnlyDictionary<string, int> Documents { get; }

    /// <summary>Pieces shipped.</summary>
    public int PartsShipped { get; }

    /// <summary>Pieces to come.</summary>
    public int PartsBackordered { get; }

    /// <summary>Messages by type.</summary>
    public IReadOnlyDictionary<string, int> Messages { get; }

    /// <summary>Reads the figures of all cases.</summary>
    public static async Task<CrmFigures> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellation) => new(
        await ReadAsync(
            crm,
            "incident",
            ["statecode", "sav_outcome", "sav_billedamount", "sav_coveredamount", "sav_quotedamount", "sav_quotestatus"],
            cancellation),
        await ReadAsync(crm, "sav_partrequest", ["sav_shippedquantity", "sav_backorderedquantity"], cancellation),
        await ReadAsync(crm, "sav_integrationmessage", ["sav_type"], cancellation),
        await ReadAsync(crm, "sav_caseinvoice", ["sav_status", "sav_paidamount", "sav_creditedamount"], cancellation));

    private static Task<List<Entity>> ReadAsync(IOrganizationServiceAsync2 crm, string table, string[] columns, CancellationToken cancellation) =>
        Rows.AllAsync(crm, new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }, cancellation);

    private static SortedDictionary<string, int> DocumentCounts(List<Entity> cases, List<Entity> invoices) => new(StringComparer.Ordinal)
    {
        ["invoices cancelled"] = invoices.Count(i => i.ChoiceOf("sav_status") == Choice.InvoiceCancelled),
        ["invoices credited"] = invoices.Count(i => i.AmountOf("sav_creditedamount") > 0),
        ["invoices paid"] = invoices.Count(i => i.ChoiceOf("sav_status") == Choice.InvoicePaid),
        ["quotes expired"] = cases.Count(c => c.ChoiceOf("sav_quotestatus") == Choice.QuoteExpired),
    };

    private static string End(Entity row) => row.ChoiceOf("statecode") switch
    {
        Choice.CaseResolved => "closed",
        Choice.CaseCancelled => "cancelled",
        _ => "open",
    };

    private static SortedDictionary<string, int> CountBy(IEnumerable<Entity> rows, Func<Entity, string> name)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            counts[name(row)] = counts.GetValueOrDefault(name(row)) + 1;
        }

        return counts;
    }
}

using System.Runtime.CompilerServices;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Hub.Decide;

namespace Sav.Hub.Simulate;

/// <summary>
/// The cases of a store that were reported in a period, oldest first, then by ticket number. Only their ids are held at once; all else is
/// read and dropped a few hundred cases at a time.
/// </summary>
internal sealed class PastCases
{
    private const int PageSize = 250;

    private readonly IOrganizationServiceAsync2 _crm;
    private readonly IReadOnlyList<Guid> _ids;

    private PastCases(IOrganizationServiceAsync2 crm, IReadOnlyList<Guid> ids)
    {
        _crm = crm;
        _ids = ids;
    }

    /// <summary>How many there are, those included that the zone of the case puts just outside of the period.</summary>
    public int Count => _ids.Count;

    public static async Task<PastCases> FindAsync(IOrganizationServiceAsync2 crm, ReportPeriod period, CancellationToken cancellation)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("sav_reportedon", ConditionOperator.GreaterEqual, DateTime.SpecifyKind(period.Earliest, DateTimeKind.Utc));
        query.Criteria.AddCondition("sav_reportedon", ConditionOperator.LessThan, DateTime.SpecifyKind(period.Latest, DateTimeKind.Utc));
        InOrder(query);
        return new PastCases(crm, [.. (await Rows.AllAsync(crm, query, cancellation)).Select(row => row.Id)]);
    }

    public async IAsyncEnumerable<PastCase> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var page in _ids.Chunk(PageSize))
        {
            var ids = Array.ConvertAll(page, id => (object)id);
            var resolutions = (await Rows.AllAsync(_crm, Resolutions(ids), cancellation)).ToLookup(row => row.LookupOf("incidentid"));
            var closures = await BilledClosures.ReadAsync(_crm, ids, cancellation);
            foreach (var row in await Rows.AllAsync(_crm, Cases(ids), cancellation))
            {
                yield return new PastCase(
                    StoredDecisions.NumberOf(row),
                    row.GetAttributeValue<DateTime>("sav_reportedon"),
                    StoredDecisions.Read(row),
                    row.ChoiceOf("statecode") == Choice.CaseResolved ? LastOf(resolutions[row.Id]) : null,
                    closures.Of(row.Id),
                    AcceptedQuoteOf(row));
            }
        }
    }

    private static decimal? AcceptedQuoteOf(Entity row) =>
        row.ChoiceOf("sav_quotestatus") == Choice.QuoteAccepted ? row.GetAttributeValue<Money>("sav_quotedamount")?.Value : null;

    private static DateTime? LastOf(IEnumerable<Entity> resolutions) => resolutions.Max(row => row.GetAttributeValue<DateTime?>("actualend"));

    private static QueryExpression Cases(object[] ids)
    {
        var query = new QueryExpression("incident")
        {
            ColumnSet = new ColumnSet("ticketnumber", "statecode", "sav_reportedon", "sav_quotestatus", "sav_quotedamount"),
        };
        query.Criteria.AddCondition("incidentid", ConditionOperator.In, ids);
        StoredDecisions.JoinDecision(query);
        InOrder(query);
        return query;
    }

    private static QueryExpression Resolutions(object[] ids)
    {
        var query = new QueryExpression("incidentresolution") { ColumnSet = new ColumnSet("incidentid", "actualend") };
        query.Criteria.AddCondition("incidentid", ConditionOperator.In, ids);
        return query;
    }

    private static void InOrder(QueryExpression query)
    {
        query.AddOrder("sav_reportedon", OrderType.Ascending);
        query.AddOrder("ticketnumber", OrderType.Ascending);
        query.AddOrder("incidentid", OrderType.Ascending);
    }
}

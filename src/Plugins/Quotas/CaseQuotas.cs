using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Pricing;
using Sav.Plugins.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Quotas;

/// <summary>The quotas that a case has something to do with.</summary>
internal sealed class CaseQuotas
{
    private const string Contract = "contract";
    private const string Reservations = "reservation";

    private readonly EntityReference _case;
    private readonly IReadOnlyList<QuotaLine> _lines;

    private CaseQuotas(EntityReference caseReference, IEnumerable<QuotaLine> lines)
    {
        _case = caseReference;
        _lines = [.. lines];
    }

    /// <summary>
    /// The quotas as a decision read them, after the book of the case's customer was opened. Another customer's line never covers the case;
    /// only what the case holds of it, from before its customer was changed, is given back.
    /// </summary>
    public static CaseQuotas OfDecision(CaseSituation situation, IEnumerable<QuotaLine> lines, DateTime now, IOrganizationService service) => new(
        situation.Case.Reference,
        lines.Where(line => line.Holder.Id == situation.CustomerReference.Id || line.IsHeldByCase)
            .Select(line => line.Holder.Id == situation.CustomerReference.Id ? line : line.Locked(now, service)));

    /// <summary>The quotas on which lines that may pay for a closure draw, read after the books of their holders were opened.</summary>
    /// <param name="numbers">Numbers of the lines; there may be none.</param>
    public static CaseQuotas OfClosure(
        EntityReference caseReference, IReadOnlyList<string> numbers, DateTime now, IOrganizationService service)
    {
        if (numbers.Count == 0)
        {
            return new CaseQuotas(caseReference, []);
        }

        var lines = new QueryExpression("sav_contractline") { ColumnSet = new ColumnSet("sav_number", "sav_quotalineid") };
        lines.Criteria.AddCondition("sav_number", ConditionOperator.In, [.. numbers]);
        var drawing = service.RetrieveMultiple(lines).Entities.ToLookup(
            line => line.GetAttributeValue<EntityReference>("sav_quotalineid")?.Id ?? line.Id, line => line.GetAttributeValue<string>("sav_number"));
        var query = Query(caseReference, JoinOperator.LeftOuter);
        query.Criteria.AddCondition("sav_contractlineid", ConditionOperator.In, [.. drawing.Select(pool => (object)pool.Key)]);
        return drawing.Count == 0
            ? new CaseQuotas(caseReference, [])
            : new CaseQuotas(caseReference, Locked(query, now, service).Select(quota => quota.With(drawing[quota.Id])));
    }

    /// <summary>The quotas of which a case has something, read after the books of their holders were opened.</summary>
    public static CaseQuotas OfCase(EntityReference caseReference, DateTime now, IOrganizationService service) =>
        new(caseReference, Locked(Query(caseReference, JoinOperator.Inner), now, service));

    /// <summary>A payer with what the case may take of its quota now; of a line that is no more, nothing.</summary>
    public Payer Refreshed(Payer payer)
    {
        if (payer.Quota is not { } quota)
        {
            return payer;
        }

        var line = _lines.FirstOrDefault(known => known.Numbers.Contains(payer.Number));
        return payer with { Quota = line?.ForCase() ?? quota with { Remaining = 0 } };
    }

    /// <summary>Whether a closure of the case has used something.</summary>
    public bool HasConsumed => _lines.Any(line => line.IsConsumedByCase);

    /// <summary>Holds what a decision takes, and gives back what it takes no more.</summary>
    public void Hold(IReadOnlyList<QuotaUse> holds, IOrganizationService service)
    {
        foreach (var line in _lines)
        {
            line.Hold(QuantityOf(line, holds), _case, service);
        }
    }

    /// <summary>Uses up what a closure takes, and gives back what was held beyond it.</summary>
    public void Consume(IReadOnlyList<QuotaUse> uses, int closedRevision, IOrganizationService service)
    {
        foreach (var line in _lines)
        {
            line.Consume(QuantityOf(line, uses), closedRevision, _case, service);
        }
    }

    /// <inheritdoc cref="QuotaLine.CloseWithoutWork"/>
    public void CloseWithoutWork(int closedRevision, IOrganizationService service)
    {
        foreach (var line in _lines)
        {
            line.CloseWithoutWork(closedRevision, _case, service);
        }
    }

    private static decimal QuantityOf(QuotaLine line, IReadOnlyList<QuotaUse> uses) =>
        uses.Where(use => line.Numbers.Contains(use.Number)).Sum(use => use.Quantity);

    // Whose books have to be opened is only known from the lines; what is left of them is only true once the books are open.
    private static IReadOnlyList<QuotaLine> Locked(QueryExpression query, DateTime now, IOrganizationService service)
    {
        var holders = Read(query, service).Select(line => line.Holder).GroupBy(holder => holder.Id).OrderBy(holder => holder.Key).ToList();
        foreach (var holder in holders)
        {
            QuotaBook.Open(holder.First(), now, service);
        }

        return holders.Count == 0 ? [] : Read(query, service);
    }

    private static IReadOnlyList<QuotaLine> Read(QueryExpression query, IOrganizationService service) =>
        [.. service.RetrieveMultiple(query).Entities.GroupBy(row => row.Id).OrderBy(rows => rows.Key).Select(rows => Line([.. rows]))];

    private static QueryExpression Query(EntityReference caseReference, JoinOperator reservations)
    {
        var query = new QueryExpression("sav_contractline") { ColumnSet = new ColumnSet("sav_number", "sav_quotaunit", "sav_quotaremaining") };
        query.Join("sav_servicecontract", "sav_servicecontractid", Contract, "sav_customerid");
        var ofCase = query.JoinMany("sav_quotareservation", "sav_contractlineid", "sav_contractlineid", Reservations, Reservation.Columns);
        ofCase.JoinOperator = reservations;
        ofCase.LinkCriteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseReference.Id);
        query.Criteria.AddCondition("sav_quotaunit", ConditionOperator.NotNull);
        return query;
    }

    private static QuotaLine Line(IReadOnlyList<Entity> rows)
    {
        var row = rows[0];
        return new QuotaLine(
            row.Id,
            [row.GetAttributeValue<string>("sav_number")],
            LineChoice.UnitOf(Choice.Of(row, "sav_quotaunit")!.Value),
            row.GetAttributeValue<decimal>("sav_quotaremaining"),
            new JoinedRow(row, Contract).Get<EntityReference>("sav_customerid")!,
            Reservation.Joined(rows, Reservations));
    }
}

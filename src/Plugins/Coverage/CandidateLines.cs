using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Coverage;
using Sav.Plugins.Quotas;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>The contract lines that may cover a case, with their contracts, holders and service levels, read in one query.</summary>
internal sealed class CandidateLines
{
    private CandidateLines(IReadOnlyList<CoverageSource> sources, IReadOnlyList<QuotaLine> quotas)
    {
        Sources = sources;
        Quotas = quotas;
    }

    /// <summary>
    /// Every line whose scope could hold the case, whatever the status and dates of its contract: staff is told that a contract has ended,
    /// but not about contracts for other equipment.
    /// </summary>
    public IReadOnlyList<CoverageSource> Sources { get; }

    /// <summary>The lines with a quota, and those of which the case still holds something though they do not cover it any more.</summary>
    public IReadOnlyList<QuotaLine> Quotas { get; }

    public static CandidateLines Read(CaseSituation situation, KnownLevels levels, IOrganizationService service)
    {
        var keys = CoverageKey.Of(situation).ToList();
        var sources = new List<CoverageSource>();
        var quotas = new Dictionary<Guid, QuotaLine>();
        foreach (var row in WholeAnswer.Of(Query(keys, situation.Reservations), service))
        {
            var line = new ContractLineRow(row, situation, levels);
            var quota = line.Quota;
            if (quota is not null)
            {
                quotas[quota.Id] = quotas.TryGetValue(quota.Id, out var known) ? known.With(quota.Numbers) : quota;
            }

            if (line.IsActive && keys.Contains(line.CoverageKey))
            {
                sources.Add(line.Source(quota));
            }
        }

        return new CandidateLines(sources, [.. quotas.Values.OrderBy(quota => quota.Id)]);
    }

    private static QueryExpression Query(IReadOnlyList<string> keys, IReadOnlyList<Reservation> reservations)
    {
        var query = new QueryExpression("sav_contractline") { ColumnSet = new ColumnSet(ContractLineRow.Columns) };
        var contract = query.Join(
            "sav_servicecontract", "sav_servicecontractid", ContractLineRow.Contract, "sav_customerid", "sav_startson", "sav_endson",
            "sav_timezone", "sav_gracedays", "sav_suspensionreason", "statuscode");
        contract.Join("sav_servicelevel", "sav_servicelevelid", ContractLineRow.Level, KnownLevels.Columns);
        contract.Join("account", "sav_customerid", ContractLineRow.Account, "sav_customernumber");
        contract.Join("contact", "sav_customerid", ContractLineRow.Contact, "sav_customernumber");
        query.Join("transactioncurrency", "transactioncurrencyid", ContractLineRow.Currency, "isocurrencycode");
        query.Join("sav_contractline", "sav_quotalineid", ContractLineRow.Pool, "sav_quotaunit", "sav_quotaremaining");
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("sav_coveragekey", ConditionOperator.In, [.. keys]);
        var held = reservations.Select(reservation => (object)reservation.LineId).Distinct().ToArray();
        if (held.Length > 0)
        {
            query.Criteria.AddCondition("sav_contractlineid", ConditionOperator.In, held);
        }

        return query;
    }
}

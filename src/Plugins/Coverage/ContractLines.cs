using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>The contract lines that may cover a case, with their contracts and service levels, read in one query.</summary>
internal sealed class ContractLines(Customer customer, Equipment? equipment, ServiceLevels levels)
{
    private const string Contract = "contract";
    private const string Level = "level";

    /// <summary>
    /// Every line of the customer's contracts whose scope could hold the case, whatever the contract's status and dates: staff is told
    /// that a contract has ended, but not about contracts for other equipment.
    /// </summary>
    public IEnumerable<CoverageSource> Read(IOrganizationService service)
    {
        var query = new QueryExpression("sav_contractline")
        {
            ColumnSet = new ColumnSet(
                "sav_number", "sav_scope", "sav_productfamily", "sav_coversdefects", "sav_coversusagehelp", "sav_labourpercent",
                "sav_travelpercent", "sav_partspercent", "sav_assistancepercent"),
        };
        JoinContract(query);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddFilter(PlausibleScope());
        return service.RetrieveMultiple(query).Entities.Select(Source);
    }

    private void JoinContract(QueryExpression query)
    {
        var contract = query.Join(
            "sav_servicecontract", "sav_servicecontractid", Contract, "sav_startson", "sav_endson", "sav_timezone", "statuscode");
        contract.JoinOperator = JoinOperator.Inner;
        contract.LinkCriteria.AddCondition("sav_customerid", ConditionOperator.Equal, customer.Reference.Id);
        contract.Join("sav_servicelevel", "sav_servicelevelid", Level, ServiceLevels.Columns).JoinOperator = JoinOperator.Inner;
    }

    private FilterExpression PlausibleScope()
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition("sav_scope", ConditionOperator.Equal, Choice.ScopeCustomer);
        if (equipment is not null)
        {
            filter.AddFilter(Scope(Choice.ScopeEquipment, "sav_installedequipmentid", equipment.Id));
        }

        if (equipment?.Facts.ProductFamily is { } family)
        {
            filter.AddFilter(Scope(Choice.ScopeProductFamily, "sav_productfamily", family));
        }

        return filter;
    }

    private static FilterExpression Scope(int scope, string column, object value)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition("sav_scope", ConditionOperator.Equal, scope);
        filter.AddCondition(column, ConditionOperator.Equal, value);
        return filter;
    }

    private CoverageSource Source(Entity row)
    {
        var line = new JoinedRow(row);
        var contract = new JoinedRow(row, Contract);
        return new CoverageSource
        {
            Kind = CoverageSourceKind.ContractLine,
            Number = line.Get<string>("sav_number") ?? row.Id.ToString("D"),
            Status = StatusOf(contract.Get<OptionSetValue>("statuscode")!.Value),
            Holder = customer.Number,
            Validity = new ValidityPeriod(
                contract.Day("sav_startson")!.Value,
                contract.Day("sav_endson")!.Value.AddDays(1),
                IanaZone.Find(contract.Get<string>("sav_timezone") ?? "")),
            Scope = ScopeOf(line),
            Reasons = [.. ReasonsOf(line)],
            Shares = new CoverageShares
            {
                Labour = line.Get<decimal>("sav_labourpercent"),
                Travel = line.Get<decimal>("sav_travelpercent"),
                Parts = line.Get<decimal>("sav_partspercent"),
                Assistance = line.Get<decimal>("sav_assistancepercent"),
            },
            ServiceLevel = levels.Read(new JoinedRow(row, Level)),
        };
    }

    private CoverageScope ScopeOf(JoinedRow line) => line.Get<OptionSetValue>("sav_scope")?.Value switch
    {
        Choice.ScopeEquipment => CoverageScope.OfEquipment(equipment!.Facts.Identity!),
        Choice.ScopeProductFamily => CoverageScope.OfProductFamily(line.Get<string>("sav_productfamily") ?? ""),
        _ => CoverageScope.WholeCustomer,
    };

    private static IEnumerable<CaseReason> ReasonsOf(JoinedRow line)
    {
        if (line.Get<bool>("sav_coversdefects"))
        {
            yield return CaseReason.Defect;
        }

        if (line.Get<bool>("sav_coversusagehelp"))
        {
            yield return CaseReason.UsageHelp;
        }
    }

    private static CoverageSourceStatus StatusOf(int statuscode) => statuscode switch
    {
        Choice.ContractActive => CoverageSourceStatus.Active,
        Choice.ContractSuspended => CoverageSourceStatus.Suspended,
        Choice.ContractExpired => CoverageSourceStatus.Expired,
        Choice.ContractCancelled => CoverageSourceStatus.Cancelled,
        _ => CoverageSourceStatus.Draft,
    };
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>The contract that is about to be activated, as the rules want it.</summary>
internal static class ContractDraft
{
    public static DraftContract Of(PipelineStep step) => new()
    {
        Number = step.Merged<string>("sav_number") ?? "",
        FirstDay = Day(step, "sav_startson"),
        LastDay = Day(step, "sav_endson"),
        TimeZone = step.Merged<string>("sav_timezone"),
        Price = step.Merged<Money>("sav_price")?.Value,
        HasCurrency = step.Merged<EntityReference>("transactioncurrencyid") is not null,
        Interval = ContractChoice.IntervalOf(step.Merged<OptionSetValue>("sav_billinginterval")),
        Lines = step.IsCreate ? [] : [.. Lines(step.Context.PrimaryEntityId, step.Service).Select(Line)],
    };

    /// <summary>The lines in use of a contract, with all their columns, in the order of their numbers.</summary>
    public static IReadOnlyList<Entity> Lines(Guid contractId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_contractline") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contractId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder("sav_number", OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }

    private static DraftLine Line(Entity row) => new(
        row.GetAttributeValue<string>("sav_number") ?? row.Id.ToString("D"),
        Choice.Of(row, "sav_scope") switch
        {
            Choice.ScopeEquipment => LineScope.Equipment,
            Choice.ScopeProductFamily => LineScope.ProductFamily,
            Choice.ScopeCustomer => LineScope.Customer,
            Choice.ScopeSite => LineScope.Site,
            _ => null,
        },
        Choice.Of(row, "sav_scope") switch
        {
            Choice.ScopeEquipment => row.Contains("sav_installedequipmentid"),
            Choice.ScopeProductFamily => !string.IsNullOrWhiteSpace(row.GetAttributeValue<string>("sav_productfamily")),
            Choice.ScopeSite => row.Contains("sav_siteid"),
            _ => false,
        });

    private static LocalDate? Day(PipelineStep step, string column) =>
        step.Merged<DateTime?>(column) is { } day ? LocalDate.Of(day) : null;
}

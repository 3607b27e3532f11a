using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.Json;
using Sav.Domain.Pricing;
using Sav.Messages.Billing;
using Sav.Plugins.Rows;

namespace Sav.Plugins.WorkLines;

/// <summary>A work line that no closure has billed yet.</summary>
internal sealed class UnbilledWork
{
    private const string Product = "product";

    private readonly Entity _row;

    private UnbilledWork(Entity row)
    {
        _row = row;
        Work = new WorkAmount(
            row.Id,
            WorkLineChoice.CategoryOf(Choice.Of(row, "sav_category")!.Value),
            row.GetAttributeValue<decimal>("sav_quantity"),
            Amount("sav_amount"),
            row.GetAttributeValue<DateTime?>("sav_performedon") is { } performedOn ? LocalDate.Of(performedOn) : null);
    }

    public WorkAmount Work { get; }

    /// <summary>
    /// Those of a case, oldest first; what was written down in the same second, by category and name. A line that was billed has its split,
    /// whatever became of the case since.
    /// </summary>
    public static IReadOnlyList<UnbilledWork> Of(Guid caseId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_workline")
        {
            ColumnSet = new ColumnSet("sav_name", "sav_category", "sav_quantity", "sav_unitprice", "sav_amount", "sav_performedon"),
        };
        query.Join("product", "sav_productid", Product, "productnumber");
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        query.Criteria.AddCondition("sav_billableamount", ConditionOperator.Null);
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder("sav_category", OrderType.Ascending);
        query.AddOrder("sav_name", OrderType.Ascending);
        query.AddOrder("sav_worklineid", OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => new UnbilledWork(row))];
    }

    /// <summary>Writes the split into the row.</summary>
    public void Bill(SplitLine split, IOrganizationService service) => service.Update(new Entity("sav_workline", _row.Id)
    {
        ["sav_coveredamount"] = new Money(split.CoveredAmount),
        ["sav_billableamount"] = new Money(split.BillableAmount),
    });

    public BillingLine ToMessage(SplitLine split) => new()
    {
        LineId = _row.Id,
        Category = JsonName.Of(Work.Category),
        Description = _row.GetAttributeValue<string>("sav_name") ?? "",
        Article = new JoinedRow(_row, Product).Get<string>("productnumber"),
        Quantity = _row.GetAttributeValue<decimal>("sav_quantity"),
        UnitPrice = Amount("sav_unitprice"),
        Amount = split.Amount,
        CoveredAmount = split.CoveredAmount,
        BillableAmount = split.BillableAmount,
        CoveredBy = split.Attributions.Count == 0 ? null : string.Join(", ", split.Attributions.Select(attribution => attribution.Number)),
    };

    private decimal Amount(string column) => _row.GetAttributeValue<Money>(column)?.Value ?? 0;
}

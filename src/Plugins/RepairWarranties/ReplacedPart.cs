using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.RepairWarranties;

/// <summary>A part that a repair put in, whose product comes with a repair warranty, and that has none yet.</summary>
/// <param name="WorkLineId">The line of the case that has the part.</param>
/// <param name="Months">Length of its warranty, 1 or more.</param>
internal sealed record ReplacedPart(Guid WorkLineId, string Name, EntityReference Product, int Months)
{
    private const string Products = "product";
    private const string Warranties = "warranty";
    private const string WarrantyId = "sav_repairwarrantyid";

    /// <summary>Those of a case, in the order in which they were written down.</summary>
    public static IReadOnlyList<ReplacedPart> Of(Guid caseId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_workline") { ColumnSet = new ColumnSet("sav_productid") };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        query.Criteria.AddCondition("sav_category", ConditionOperator.Equal, Choice.First + (int)CostCategory.Parts);
        var product = query.Join(Products, "sav_productid", Products, "name", "sav_repairwarrantymonths");
        product.JoinOperator = JoinOperator.Inner;
        product.LinkCriteria.AddCondition("sav_repairwarrantymonths", ConditionOperator.GreaterThan, 0);
        var warranty = query.AddLink("sav_repairwarranty", "sav_worklineid", "sav_worklineid", JoinOperator.LeftOuter);
        warranty.EntityAlias = Warranties;
        warranty.Columns = new ColumnSet(WarrantyId);
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder("sav_worklineid", OrderType.Ascending);
        return
        [
            .. service.RetrieveMultiple(query).Entities
                .Where(row => new JoinedRow(row, Warranties).Get<Guid?>(WarrantyId) is null)
                .Select(Of),
        ];
    }

    private static ReplacedPart Of(Entity row)
    {
        var product = new JoinedRow(row, Products);
        return new ReplacedPart(
            row.Id,
            product.Get<string>("name") ?? "",
            row.GetAttributeValue<EntityReference>("sav_productid"),
            product.Get<int>("sav_repairwarrantymonths"));
    }
}

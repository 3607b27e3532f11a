using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Rows;

namespace Sav.Plugins.PartRequests;

/// <summary>A part request as messages about it want it, with its product, read in one query.</summary>
internal sealed class PartRequestRow
{
    public const string Table = "sav_partrequest";

    private const string Product = "product";

    private readonly Entity _row;

    private PartRequestRow(Entity row) => _row = row;

    public Guid Id => _row.Id;

    public Guid CaseId => _row.GetAttributeValue<EntityReference>("sav_incidentid").Id;

    /// <summary>Number of the product; its id where it has none, which the warehouse will refuse in words.</summary>
    public string Article => new JoinedRow(_row, Product).Get<string>("productnumber")
        ?? _row.GetAttributeValue<EntityReference>("sav_productid").Id.ToString("D");

    public int ReturnQuantity => _row.GetAttributeValue<int>("sav_returnquantity");

    /// <summary><c>defective</c> or <c>unused</c>.</summary>
    public string ReturnReason => Choice.Of(_row, "sav_returnkind") == PartChoice.ReturnOfUnused ? "unused" : "defective";

    public static PartRequestRow Read(Guid id, IOrganizationService service)
    {
        var query = new QueryExpression(Table)
        {
            ColumnSet = new ColumnSet("sav_incidentid", "sav_productid", "sav_returnquantity", "sav_returnkind"),
        };
        query.Join("product", "sav_productid", Product, "productnumber");
        query.Criteria.AddCondition("sav_partrequestid", ConditionOperator.Equal, id);
        return new PartRequestRow(ExistingRow.Of(query, service));
    }
}

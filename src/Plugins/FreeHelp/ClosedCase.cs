using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Cases;
using Sav.Plugins.Rows;

namespace Sav.Plugins.FreeHelp;

/// <summary>A case that was billed in this transaction, by what free help is measured.</summary>
internal sealed class ClosedCase
{
    private const string Equipment = "equipment";

    private readonly Entity _row;

    private ClosedCase(Entity row) => _row = row;

    public Guid Id => _row.Id;

    public string Number => _row.GetAttributeValue<string>("ticketnumber") ?? Id.ToString("D");

    /// <summary>How many of its closures had work, this one included.</summary>
    public int Revision => _row.GetAttributeValue<int>("sav_closedrevision");

    public OptionSetValue ReasonChoice => _row.GetAttributeValue<OptionSetValue>("sav_reason");

    public CaseReason Reason => ReasonChoice.Value == Choice.ReasonUsageHelp ? CaseReason.UsageHelp : CaseReason.Defect;

    public EntityReference Customer => _row.GetAttributeValue<EntityReference>("customerid");

    /// <summary>That of the equipment, else of the case; null where neither is known.</summary>
    public EntityReference? Product =>
        new JoinedRow(_row, Equipment).Get<EntityReference>("sav_productid") ?? _row.GetAttributeValue<EntityReference?>("productid");

    public static ClosedCase Read(Guid id, IOrganizationService service)
    {
        var query = new QueryExpression("incident")
        {
            ColumnSet = new ColumnSet("ticketnumber", "sav_closedrevision", "sav_reason", "customerid", "productid"),
        };
        query.Join("sav_installedequipment", "sav_installedequipmentid", Equipment, "sav_productid");
        query.Criteria.AddCondition("incidentid", ConditionOperator.Equal, id);
        return new ClosedCase(ExistingRow.Of(query, service));
    }
}

using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Staff;

/// <summary>What staff do about the parts of a case before they close it: cancel what nobody waits for, send back old parts.</summary>
internal sealed class PartSettlement(IOrganizationServiceAsync2 crm, OrganisationIndex index)
{
    /// <returns>Changes of part requests; empty where nothing is to be done.</returns>
    public async Task<IReadOnlyList<UpdateRequest>> OfAsync(Guid caseId, IReadOnlyList<PlannedPart> parts, CancellationToken cancellation)
    {
        var planned = parts.ToDictionary(part => index.Product(part.Article).Id);
        var query = new QueryExpression("sav_partrequest") { ColumnSet = new ColumnSet("sav_productid", "sav_fulfilment", "sav_quantity") };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        var rows = (await crm.RetrieveMultipleAsync(query, cancellation)).Entities;
        return
        [
            .. rows.Where(row => planned.ContainsKey(row.LookupOf("sav_productid")))
                .Select(row => Settle(row, planned[row.LookupOf("sav_productid")]))
                .Where(change => change.Attributes.Count > 0)
                .Select(change => new UpdateRequest { Target = change }),
        ];
    }

    private static Entity Settle(Entity row, PlannedPart part)
    {
        var change = new Entity(row.LogicalName, row.Id);
        if (part.IsUrgent && row.ChoiceOf("sav_fulfilment") == Choice.PartsBackordered)
        {
            change["sav_cancellationstatus"] = new OptionSetValue(Choice.CancellationRequested);
        }

        if (part.OldOneComesBack && row.ChoiceOf("sav_fulfilment") != Choice.PartsFailed)
        {
            change["sav_returnkind"] = new OptionSetValue(Choice.ReturnOfDefective);
            change["sav_returnquantity"] = row.GetAttributeValue<int>("sav_quantity");
            change["sav_returnstatus"] = new OptionSetValue(Choice.ReturnRequested);
        }

        return change;
    }
}

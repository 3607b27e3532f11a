using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Coverage;
using Sav.Domain.FreeHelp;
using Sav.Domain.Json;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Plugins.Rows;

namespace Sav.Plugins.FreeHelp;

/// <summary>
/// The work of one closure: what its billing message holds, which is what stood at closure. The lines themselves do not tell which closure
/// billed them.
/// </summary>
internal static class BilledWork
{
    public static IEnumerable<WorkedTime> Of(Guid caseId, int revision, IOrganizationService service)
    {
        var query = new QueryExpression("sav_integrationmessage") { ColumnSet = new ColumnSet("sav_payload") };
        query.Criteria.AddCondition("sav_externalid", ConditionOperator.Equal, IdempotencyKeys.Billing(caseId, revision));
        var message = PayloadJson.Read<BillingRequested>(ExistingRow.Of(query, service).GetAttributeValue<string>("sav_payload"));
        return message.Lines.Select(line => new WorkedTime(
            JsonName.Read<CostCategory>(line.Category), line.Quantity, line.CoveredAmount, line.BillableAmount));
    }
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// PostOperation of Update of account and contact: when the ERP stops credit, the customer's contracts are suspended; when it gives credit
/// again, those that were suspended for that reason, and no others, are resumed.
/// </summary>
public sealed class SuspendOnCreditHold : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Follow);

    private static void Follow(PipelineStep step)
    {
        var was = step.PreImage.GetAttributeValue<bool?>("creditonhold") ?? false;
        var isOnHold = step.Target.GetAttributeValue<bool?>("creditonhold") ?? false;
        if (was == isOnHold)
        {
            return;
        }

        var status = isOnHold ? Choice.ContractActive : Choice.ContractSuspended;
        foreach (var contract in Contracts(step.Target.Id, status, isOnHold, step.Service))
        {
            var reference = contract.ToEntityReference();
            step.Service.Create(isOnHold ? CreditStop.Suspension(reference) : CreditStop.Resumption(reference));
        }
    }

    private static IEnumerable<Entity> Contracts(Guid customer, int status, bool whateverReason, IOrganizationService service)
    {
        var query = new QueryExpression(ContractRow.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("sav_customerid", ConditionOperator.Equal, customer);
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, status);
        if (!whateverReason)
        {
            query.Criteria.AddCondition("sav_suspensionreason", ConditionOperator.Equal, ContractChoice.SuspensionCreditStop);
        }

        query.AddOrder("sav_number", OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities;
    }
}

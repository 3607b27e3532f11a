using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ContractLines;

/// <summary>
/// PostOperation of Update of sav_servicecontract: when it goes to another customer, its lines are found under that customer's keys. The
/// lines' own step makes the key; here each is only written again with the scope that it has.
/// </summary>
public sealed class RekeyContractLines : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Rekey);

    private static void Rekey(PipelineStep step)
    {
        if (step.Target.GetAttributeValue<EntityReference>("sav_customerid")?.Id == step.PreImage.GetAttributeValue<EntityReference>("sav_customerid")?.Id)
        {
            return;
        }

        var query = new QueryExpression("sav_contractline") { ColumnSet = new ColumnSet("sav_scope") };
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, step.Target.Id);
        foreach (var line in step.Service.RetrieveMultiple(query).Entities)
        {
            step.Service.Update(new Entity("sav_contractline", line.Id) { ["sav_scope"] = new OptionSetValue(Choice.Of(line, "sav_scope")!.Value) });
        }
    }
}

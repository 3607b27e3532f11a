using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Replenishment;

/// <summary>PostOperation of Update of sav_replenishmentproposal: has the warehouse order what staff approved, once.</summary>
public sealed class OrderReplenishment : IPlugin
{
    private const string Product = "product";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Order);

    private static void Order(PipelineStep step)
    {
        // From failed to ordered leads a replay of the message that was written when staff approved.
        if (Choice.Of(step.PreImage, "sav_status") != ProposalChoice.Proposed
            || Choice.Of(step.Target, "sav_status") != ProposalChoice.Ordered)
        {
            return;
        }

        var query = new QueryExpression("sav_replenishmentproposal")
        {
            ColumnSet = new ColumnSet("sav_productid", "sav_proposedquantity", "sav_orderquantity"),
        };
        query.Join("product", "sav_productid", Product, "productnumber");
        query.Criteria.AddCondition("sav_replenishmentproposalid", ConditionOperator.Equal, step.Target.Id);
        var row = ExistingRow.Of(query, step.Service);
        var payload = new ReplenishmentOrdered
        {
            IdempotencyKey = IdempotencyKeys.Replenishment(row.Id),
            ProposalId = row.Id,
            Article = new JoinedRow(row, Product).Get<string>("productnumber")
                ?? row.GetAttributeValue<EntityReference>("sav_productid").Id.ToString("D"),
            Quantity = row.GetAttributeValue<int?>("sav_orderquantity") ?? row.GetAttributeValue<int>("sav_proposedquantity"),
            RequestedOn = step.Now,
        };
        OutboxMessage.WriteOnly(step.Service, row.ToEntityReference(), MessageTypes.ReplenishmentOrdered, payload.IdempotencyKey, payload);
    }
}

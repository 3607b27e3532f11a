using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;
using Sav.Messages.Parts;

namespace Sav.Functions.Inbound;

/// <summary>
/// What the warehouse says about its stock. An article has one undecided proposal at most; it shows the latest observation, whatever order
/// they come in, and an observation that is older than a decision proposes nothing again.
/// </summary>
internal sealed class StockEvents(IOrganizationServiceAsync2 crm, NumberedRows rows)
{
    public async Task<ErpEventChange> OfLowAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var low = EventData.Read<StockLow>(received, data => data.Article, "article", "article");
        var product = (await rows.ArticleAsync(low.Article, cancellationToken)).ToEntityReference();
        var observedOn = WholeSecond.Of(low.ObservedOn);
        var last = await LastProposalAsync(product, cancellationToken);
        if (last is not null && last.GetAttributeValue<DateTime>(ReplenishmentColumns.ObservedOn) >= observedOn)
        {
            return new ErpEventChange(null, null);
        }

        var isOpen = last?.GetAttributeValue<string>(ReplenishmentColumns.OpenArticle) is not null;
        var row = isOpen ? new Entity(ReplenishmentColumns.Table, last!.Id) : new Entity(ReplenishmentColumns.Table)
        {
            [ReplenishmentColumns.Product] = product,
        };
        row[ReplenishmentColumns.Available] = low.Available;
        row[ReplenishmentColumns.Minimum] = low.Minimum;
        row[ReplenishmentColumns.ProposedQuantity] = low.ProposedQuantity;
        row[ReplenishmentColumns.ObservedOn] = observedOn;
        return new ErpEventChange(null, null, isOpen ? new UpdateRequest { Target = row } : new CreateRequest { Target = row });
    }

    private async Task<Entity?> LastProposalAsync(EntityReference product, CancellationToken cancellationToken)
    {
        var query = new QueryExpression(ReplenishmentColumns.Table)
        {
            ColumnSet = new ColumnSet(ReplenishmentColumns.ObservedOn, ReplenishmentColumns.OpenArticle),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ReplenishmentColumns.Product, ConditionOperator.Equal, product.Id);
        query.AddOrder(ReplenishmentColumns.ObservedOn, OrderType.Descending);
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault();
    }
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Replenishment;

/// <summary>
/// PreOperation of Create and Update of sav_replenishmentproposal: names it, lets an article have one undecided proposal, and keeps what
/// was decided.
/// </summary>
public sealed class ValidateProposal : IPlugin
{
    private const string Product = "sav_productid";
    private const string Status = "sav_status";
    private const string OpenArticle = "sav_openarticle";

    private static readonly string[] Decided = ["sav_proposedquantity", "sav_orderquantity"];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        RequireQuantity(step);
        if (step.IsCreate)
        {
            Open(step);
            return;
        }

        RequireUndecided(step);
        if (step.Target.Contains(Status) && Choice.Of(step.Target, Status) != ProposalChoice.Proposed)
        {
            // The key is free for the next proposal of the article.
            step.Target[OpenArticle] = null;
        }
        else
        {
            step.Target.Attributes.Remove(OpenArticle);
        }
    }

    private static void Open(PipelineStep step)
    {
        var product = step.Target.GetAttributeValue<EntityReference>(Product) ?? throw new StaffRefusal(
            "A replenishment proposal needs a product. Choose one.",
            "Une proposition de réapprovisionnement requiert un produit. Choisissez-en un.");
        var article = step.Service.Retrieve("product", product.Id, new ColumnSet("productnumber")).GetAttributeValue<string>("productnumber")
            ?? product.Id.ToString("D");
        step.Target["sav_name"] = $"{article} {LocalDate.Of(step.Now)}";
        step.Target[Status] = new OptionSetValue(ProposalChoice.Proposed);
        step.Target[OpenArticle] = article;
    }

    private static void RequireQuantity(PipelineStep step)
    {
        var quantity = step.Merged<int?>("sav_orderquantity") ?? step.Merged<int?>("sav_proposedquantity") ?? 0;
        if (quantity < 1)
        {
            throw new StaffRefusal(
                $"The quantity to order is '{quantity}'. Give 1 or more, or dismiss the proposal.",
                $"La quantité à commander est « {quantity} ». Donnez 1 ou plus, ou écartez la proposition.");
        }
    }

    private static void RequireUndecided(PipelineStep step)
    {
        var before = Choice.Of(step.PreImage, Status) ?? ProposalChoice.Proposed;
        var after = step.Merged<OptionSetValue>(Status)?.Value ?? ProposalChoice.Proposed;
        var isRewritten = ColumnChange.Is(step, Product)
            || (before != ProposalChoice.Proposed && Decided.Any(column => ColumnChange.Is(step, column)));
        if (isRewritten || !ProposalChoice.CanFollow(before, after))
        {
            var name = step.PreImage.GetAttributeValue<string>("sav_name");
            throw new StaffRefusal(
                $"The proposal '{name}' was decided and stays as it is. Wait for the warehouse's next one, or order there.",
                $"La proposition « {name} » est décidée et reste telle quelle. Attendez la prochaine de l'entrepôt, ou commandez-y.");
        }
    }
}

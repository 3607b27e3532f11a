using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.PartRequests;

/// <summary>
/// What may still be cancelled, as far as the CRM knows. The warehouse knows better, and says how many pieces it cancelled.
/// </summary>
internal static class Cancellable
{
    /// <exception cref="StaffRefusal">Nothing is left to cancel.</exception>
    public static void Require(PipelineStep step)
    {
        if (Choice.Of(step.PreImage, "sav_fulfilment") == PartChoice.Failed)
        {
            throw new StaffRefusal(
                "The warehouse never took this order, so there is nothing to cancel. Leave the failed message as it is.",
                "L'entrepôt n'a jamais pris cette commande, il n'y a donc rien à annuler. Laissez le message en échec tel quel.");
        }

        var shipped = step.PreImage.GetAttributeValue<int>("sav_shippedquantity");
        if (shipped >= step.PreImage.GetAttributeValue<int>("sav_quantity"))
        {
            throw new StaffRefusal(
                $"All {shipped} pieces have shipped and cannot be cancelled. Have them sent back as unused instead.",
                $"Les {shipped} pièces sont toutes expédiées et ne s'annulent plus. Faites-les plutôt revenir comme non utilisées.");
        }
    }
}

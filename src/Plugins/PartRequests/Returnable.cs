using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.PartRequests;

/// <summary>
/// What may go back to the warehouse: as many old parts as new ones were ordered, shipped or not, because a part can be exchanged in
/// advance; and of unused ones what has shipped.
/// </summary>
internal static class Returnable
{
    /// <exception cref="StaffRefusal">It is not said what goes back, or it is too much.</exception>
    public static void Require(PipelineStep step)
    {
        if (Choice.Of(step.PreImage, "sav_fulfilment") == PartChoice.Failed)
        {
            throw new StaffRefusal(
                "The warehouse never took this order, so it expects nothing back for it. Ask for the part again first.",
                "L'entrepôt n'a jamais pris cette commande et n'attend donc aucun retour. Redemandez d'abord la pièce.");
        }

        var quantity = step.Merged<int?>("sav_returnquantity") ?? 0;
        if (step.Merged<OptionSetValue>("sav_returnkind")?.Value is not { } kind || quantity < 1)
        {
            throw new StaffRefusal(
                $"Say what goes back: kind of return, and a quantity of 1 or more instead of '{quantity}'.",
                $"Dites ce qui revient : la nature du retour, et une quantité de 1 ou plus au lieu de « {quantity} ».");
        }

        var most = step.PreImage.GetAttributeValue<int>(kind == PartChoice.ReturnOfUnused ? "sav_shippedquantity" : "sav_quantity");
        if (quantity > most)
        {
            throw new StaffRefusal(
                $"{quantity} pieces are to go back, but at most {most} can. Lower the quantity.",
                $"{quantity} pièces doivent revenir, mais {most} au plus le peuvent. Diminuez la quantité.");
        }
    }
}

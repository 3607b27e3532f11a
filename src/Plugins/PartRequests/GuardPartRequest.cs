using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.PartRequests;

/// <summary>
/// PreOperation of Create and Update of sav_partrequest: what was ordered stays as it was ordered, only what has not shipped is cancelled,
/// only what can come back is returned, and an answer that comes late does not undo a later one.
/// </summary>
public sealed class GuardPartRequest : IPlugin
{
    private const string Cancellation = "sav_cancellationstatus";
    private const string Return = "sav_returnstatus";

    private static readonly string[] Ordered = ["sav_incidentid", "sav_productid", "sav_quantity"];
    private static readonly string[] Returned = ["sav_returnkind", "sav_returnquantity"];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Guard);

    private static void Guard(PipelineStep step)
    {
        if (step.IsCreate)
        {
            RequireOrderFirst(step);
            return;
        }

        RequireSameOrder(step);
        RequireStanding(step);
        DropLateFailure(step);
        ForwardStatus.Keep(step, Cancellation);
        ForwardStatus.Keep(step, Return);
        if (ForwardStatus.Becomes(step, Cancellation, PartChoice.CancellationRequested))
        {
            Cancellable.Require(step);
        }

        if (ForwardStatus.Becomes(step, Return, PartChoice.ReturnRequested))
        {
            Returnable.Require(step);
        }
    }

    private static void RequireOrderFirst(PipelineStep step)
    {
        if (Choice.Of(step.Target, Cancellation) is not null || Choice.Of(step.Target, Return) is not null)
        {
            throw new StaffRefusal(
                "A part is cancelled or sent back once it is ordered. Save the part request first.",
                "Une pièce s'annule ou se retourne une fois commandée. Enregistrez d'abord la demande de pièce.");
        }
    }

    private static void RequireSameOrder(PipelineStep step)
    {
        if (Ordered.Any(column => ColumnChange.Is(step, column)))
        {
            throw new StaffRefusal(
                "The warehouse has the order: case, part and quantity stay as they are. Cancel this request and make another.",
                "L'entrepôt a la commande : dossier, pièce et quantité restent en l'état. Annulez cette demande et faites-en une autre.");
        }
    }

    private static void RequireStanding(PipelineStep step)
    {
        var isTakenBack = new[] { Cancellation, Return }.Any(column =>
            step.Target.Contains(column) && Choice.Of(step.Target, column) is null && Choice.Of(step.PreImage, column) is not null);
        var isRewritten = Choice.Of(step.PreImage, Return) is not null && Returned.Any(column => ColumnChange.Is(step, column));
        if (isTakenBack || isRewritten)
        {
            throw new StaffRefusal(
                "The warehouse was told: a cancellation or a return is not taken back or rewritten. Call the warehouse, or ask for another part.",
                "L'entrepôt est prévenu : une annulation ou un retour ne se retire ni ne se réécrit. "
                + "Appelez l'entrepôt, ou demandez une autre pièce.");
        }
    }

    // The order was given up as unanswered, and yet it had arrived: what the warehouse said of it stands.
    private static void DropLateFailure(PipelineStep step)
    {
        if (Choice.Of(step.Target, "sav_fulfilment") == PartChoice.Failed && step.PreImage.Contains("sav_ordernumber"))
        {
            step.Target.Attributes.Remove("sav_fulfilment");
        }
    }
}

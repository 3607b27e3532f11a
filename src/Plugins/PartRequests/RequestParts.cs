using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Cases;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pauses;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.PartRequests;

/// <summary>
/// PostOperation of Create of sav_partrequest: asks the warehouse for the part, and writes by when it has to leave there.
/// </summary>
public sealed class RequestParts : IPlugin
{
    private const string DispatchBy = "sav_dispatchby";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Request);

    private static void Request(PipelineStep step)
    {
        var request = step.Target;
        if (request.GetAttributeValue<EntityReference>("sav_incidentid") is not { } caseReference
            || request.GetAttributeValue<EntityReference>("sav_productid") is not { } product)
        {
            throw new StaffRefusal(
                "A part request needs a case and a part. Choose both.",
                "Une demande de pièce requiert un dossier et une pièce. Choisissez les deux.");
        }

        var caseRow = CaseRow.Read(caseReference.Id, step.Service);
        Check(request, caseRow);
        Promise(step, caseRow);
        var payload = new PartsRequested
        {
            IdempotencyKey = IdempotencyKeys.Parts(request.Id),
            CaseId = caseRow.Id,
            CaseNumber = caseRow.Number,
            PartRequestId = request.Id,
            CustomerNumber = caseRow.CustomerNumber,
            Article = ArticleOf(product, step.Service),
            Quantity = request.GetAttributeValue<int>("sav_quantity"),
            RequestedOn = step.Now,
        };
        var changes = new Entity("incident", caseRow.Id);
        OutboxMessage.Write(step.Service, caseRow, changes, MessageTypes.PartsRequested, payload.IdempotencyKey, payload);
    }

    private static void Check(Entity request, CaseRow caseRow)
    {
        if (!caseRow.IsActive)
        {
            throw new StaffRefusal(
                $"The case '{caseRow.Number}' is closed, no part can be requested for it. Reopen it first.",
                $"Le dossier « {caseRow.Number} » est clos, aucune pièce ne peut être demandée pour lui. Rouvrez-le d'abord.");
        }

        var quantity = request.GetAttributeValue<int>("sav_quantity");
        if (quantity < 1)
        {
            throw new StaffRefusal(
                $"The quantity is '{quantity}'. Ask for one part or more.", $"La quantité est « {quantity} ». Demandez une pièce ou plus.");
        }
    }

    private static void Promise(PipelineStep step, CaseRow caseRow)
    {
        var promises = caseRow.DecisionId is { } decision ? StoredPromises.Read(decision, step.Service) : null;
        var due = promises?.PartsDispatchDue(step.Now);
        if (due != step.Target.GetAttributeValue<DateTime?>(DispatchBy))
        {
            step.Service.Update(new Entity("sav_partrequest", step.Target.Id) { [DispatchBy] = due });
        }
    }

    private static string ArticleOf(EntityReference product, IOrganizationService service) =>
        service.Retrieve("product", product.Id, new ColumnSet("productnumber")).GetAttributeValue<string>("productnumber")
        ?? product.Id.ToString("D");
}

using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Cases;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.PartRequests;

/// <summary>
/// PostOperation of Update of sav_partrequest: announces to the warehouse what goes back to it, once, on an open or closed case.
/// </summary>
public sealed class RequestReturn : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Request);

    private static void Request(PipelineStep step)
    {
        if (!ForwardStatus.Becomes(step, "sav_returnstatus", PartChoice.ReturnRequested))
        {
            return;
        }

        var request = PartRequestRow.Read(step.Target.Id, step.Service);
        var caseRow = CaseRow.Read(request.CaseId, step.Service);
        var payload = new PartsReturnRequested
        {
            IdempotencyKey = IdempotencyKeys.PartsReturn(request.Id),
            CaseId = caseRow.Id,
            CaseNumber = caseRow.Number,
            PartRequestId = request.Id,
            OrderKey = IdempotencyKeys.Parts(request.Id),
            Article = request.Article,
            Quantity = request.ReturnQuantity,
            Reason = request.ReturnReason,
            RequestedOn = step.Now,
        };
        var changes = new Entity("incident", caseRow.Id);
        OutboxMessage.Write(step.Service, caseRow, changes, MessageTypes.PartsReturnRequested, payload.IdempotencyKey, payload);
    }
}

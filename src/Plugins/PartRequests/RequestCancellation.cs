using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Cases;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.PartRequests;

/// <summary>
/// PostOperation of Update of sav_partrequest: has the warehouse cancel what has not shipped, once, on an open or closed case.
/// </summary>
public sealed class RequestCancellation : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Request);

    private static void Request(PipelineStep step)
    {
        if (!ForwardStatus.Becomes(step, "sav_cancellationstatus", PartChoice.CancellationRequested))
        {
            return;
        }

        var request = PartRequestRow.Read(step.Target.Id, step.Service);
        var caseRow = CaseRow.Read(request.CaseId, step.Service);
        var payload = new PartsCancelRequested
        {
            IdempotencyKey = IdempotencyKeys.PartsCancellation(request.Id),
            CaseId = caseRow.Id,
            CaseNumber = caseRow.Number,
            PartRequestId = request.Id,
            OrderKey = IdempotencyKeys.Parts(request.Id),
            Article = request.Article,
            RequestedOn = step.Now,
        };
        var changes = new Entity("incident", caseRow.Id);
        OutboxMessage.Write(step.Service, caseRow, changes, MessageTypes.PartsCancelRequested, payload.IdempotencyKey, payload);
    }
}

using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;
using Sav.Plugins.WorkLines;

namespace Sav.Plugins.Quotes;

/// <summary>
/// PostOperation of Update of incident: what the customer says to the quote decides how the case goes on. Accepted, it is worked on, even
/// where it was closed because an earlier answer refused the quote or because nobody answered in time. Declined, it is closed: cancelled, or
/// resolved where work was done, which is then billed. An expired quote leaves the case open, for staff to decide.
/// </summary>
public sealed class FollowQuote : IPlugin
{
    private const int StatusInProgress = 1;
    private const int StatusOnHold = 2;
    private const int StatusWaitingForDetails = 3;
    private const int StatusSolved = 5;
    private const int StatusCancelled = 6;

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Follow);

    private static void Follow(PipelineStep step)
    {
        var before = Choice.Of(step.PreImage, "sav_quotestatus");
        var after = Choice.Of(step.Target, "sav_quotestatus");
        if (before == after || step.Target.Contains("statecode"))
        {
            return;
        }

        if (after == QuoteChoice.Accepted && IsToBeWorkedOn(step.PreImage, before))
        {
            SetStatus(step, Choice.CaseActive, StatusInProgress);
        }
        else if (after == QuoteChoice.Declined && Choice.Of(step.PreImage, "statecode") == Choice.CaseActive)
        {
            Close(step);
        }
    }

    // A case that was solved meanwhile, or merged into another, stays as it is.
    private static bool IsToBeWorkedOn(Entity before, int? quoteBefore)
    {
        var status = Choice.Of(before, "statuscode");
        return Choice.Of(before, "statecode") switch
        {
            Choice.CaseActive => status is StatusOnHold or StatusWaitingForDetails,
            Choice.CaseResolved => quoteBefore == QuoteChoice.Declined,
            _ => status == StatusCancelled,
        };
    }

    private static void Close(PipelineStep step)
    {
        if (UnbilledWork.Of(step.Target.Id, step.Service).Count == 0)
        {
            SetStatus(step, Choice.CaseCancelled, StatusCancelled);
            return;
        }

        // By its name: the sandbox assembly refers to Microsoft.Xrm.Sdk alone.
        step.Service.Execute(new OrganizationRequest("CloseIncident")
        {
            ["IncidentResolution"] = new Entity("incidentresolution")
            {
                ["subject"] = "Devis refusé par le client / quote declined by the customer",
                ["incidentid"] = new EntityReference("incident", step.Target.Id),
            },
            ["Status"] = new OptionSetValue(StatusSolved),
        });
    }

    private static void SetStatus(PipelineStep step, int state, int status) => step.Service.Update(new Entity("incident", step.Target.Id)
    {
        ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status),
    });
}

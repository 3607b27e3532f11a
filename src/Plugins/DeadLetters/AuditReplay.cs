using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.DeadLetters;

/// <summary>
/// PreOperation of Update of sav_integrationmessage: when somebody wants a failed message sent again, writes down who and when; when
/// that has come to an end, what came of it. The row that is written for it has the message republished. What nobody wants any more is
/// not sent again.
/// </summary>
public sealed class AuditReplay : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Audit);

    private static void Audit(PipelineStep step)
    {
        var before = Choice.Of(step.PreImage, "sav_status");
        var after = Choice.Of(step.Target, "sav_status");
        if (after == ReplayChoice.Requested)
        {
            RequireFailed(step.PreImage, before);
            StillWanted.Require(step);
            ReplayRow.Begin(step);
        }
        else if (before == ReplayChoice.Requested && after is ReplayChoice.Done or ReplayChoice.Failed)
        {
            ReplayRow.Finish(step, succeeded: after == ReplayChoice.Done);
        }
    }

    private static void RequireFailed(Entity message, int? status)
    {
        var type = message.GetAttributeValue<string>("sav_type");
        if (status == ReplayChoice.Requested)
        {
            throw new StaffRefusal(
                $"The message '{type}' is being replayed already. Wait for what comes of it.",
                $"Le message « {type} » est déjà en cours de rejeu. Attendez-en la suite.");
        }

        if (status != ReplayChoice.Failed)
        {
            throw new StaffRefusal(
                $"The message '{type}' has not failed, so there is nothing to replay. Only a failed message is sent again.",
                $"Le message « {type} » n'est pas en échec, il n'y a rien à rejouer. Seul un message en échec se renvoie.");
        }
    }
}

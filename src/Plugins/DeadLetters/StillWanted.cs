using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Contracts;
using Sav.Messages;
using Sav.Messages.Contracts;
using Sav.Plugins.Instalments;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.DeadLetters;

/// <summary>
/// A message that failed may have lost its cause since: sent again, it would bill a period that is not owed, or ship parts to nobody.
/// </summary>
internal static class StillWanted
{
    /// <exception cref="StaffRefusal">What it asks for is cancelled.</exception>
    public static void Require(PipelineStep step)
    {
        switch (step.PreImage.GetAttributeValue<string>("sav_type"))
        {
            case MessageTypes.InstalmentRequested:
                RequireInstalment(step);
                break;
            case MessageTypes.PartsRequested:
                RequireCase(step);
                break;
        }
    }

    private static void RequireInstalment(PipelineStep step)
    {
        var id = PayloadJson.Read<InstalmentRequested>(Column<string>(step, "sav_payload")!).InstalmentId;
        var instalment = step.Service.Retrieve(InstalmentRow.Table, id, new ColumnSet("sav_name", "sav_status"));
        if (InstalmentChoice.StatusOf(Choice.Of(instalment, "sav_status")) == InstalmentStatus.Cancelled)
        {
            var name = instalment.GetAttributeValue<string>("sav_name");
            throw new StaffRefusal(
                $"The instalment '{name}' was cancelled, so its period is not billed any more. Leave the message as it is.",
                $"L'échéance « {name} » est annulée, sa période n'est donc plus facturée. Laissez le message tel quel.");
        }
    }

    private static void RequireCase(PipelineStep step)
    {
        var owner = Column<EntityReference>(step, "sav_incidentid")!;
        var found = step.Service.Retrieve(owner.LogicalName, owner.Id, new ColumnSet("ticketnumber", "statecode"));
        if (Choice.Of(found, "statecode") == Choice.CaseCancelled)
        {
            var number = found.GetAttributeValue<string>("ticketnumber");
            throw new StaffRefusal(
                $"The case '{number}' was cancelled and needs no parts. Reopen it first if it does.",
                $"Le dossier « {number} » est annulé et n'a plus besoin de pièces. Rouvrez-le d'abord s'il en a besoin.");
        }
    }

    private static T? Column<T>(PipelineStep step, string column) =>
        step.Service.Retrieve(step.Target.LogicalName, step.Target.Id, new ColumnSet(column)).GetAttributeValue<T?>(column);
}

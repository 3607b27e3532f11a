using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>What Dataverse asks of cases alone.</summary>
internal static class CaseRules
{
    private const int Resolved = 1;
    private const int MainOperation = 30;

    /// <summary>Refuses to resolve a case by a plain update: there would be no resolution.</summary>
    public static void CheckUpdate(StoredTable table, Entity target, Call call)
    {
        if (table.Name == "incident"
            && target.GetAttributeValue<OptionSetValue>("statecode") is { Value: Resolved }
            && call.Parent is not { MessageName: "Close", Stage: MainOperation })
        {
            throw Fault.InvalidArgument(
                "This message can not be used to set the state of incident to Resolved. In order to set state of incident to Resolved, " +
                "use the CloseIncidentRequest message instead.");
        }
    }
}

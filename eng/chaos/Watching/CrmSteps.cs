using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Chaos.Boundaries;
using Sav.Mappings.Crm;

namespace Sav.Chaos.Watching;

/// <summary>
/// Says which step a write is. Writes that are committed together are named for the messages among them, because those decide what is
/// sent; where there are none, for the last of them.
/// </summary>
internal sealed class CrmSteps(MessageNames names)
{
    /// <summary>One step, of one flow or several: the relay marks many messages at once.</summary>
    public IReadOnlyList<(string Flow, string Step)> Of(OrganizationRequest request) => request switch
    {
        ExecuteTransactionRequest transaction => Together(transaction.Requests),
        ExecuteMultipleRequest multiple => Together(multiple.Requests),
        CreateRequest create => [Created(create.Target)],
        UpdateRequest update => [Updated(update.Target)],
        CloseIncidentRequest => [("incident", "close")],
        _ => [(request.RequestName, "execute")],
    };

    private List<(string Flow, string Step)> Together(OrganizationRequestCollection requests)
    {
        var all = requests.Select(request => (IsMessage: IsMessage(request), Step: Of(request)[0])).ToList();
        var messages = all.Where(one => one.IsMessage).Select(one => one.Step).Distinct().ToList();
        return messages.Count > 0 ? messages : [all[^1].Step];
    }

    private (string Flow, string Step) Created(Entity row) => row.LogicalName == MessageColumns.Table
        ? (row.GetAttributeValue<string>(MessageColumns.Type), "apply")
        : (row.LogicalName, "create");

    private (string Flow, string Step) Updated(Entity row) => row.LogicalName == MessageColumns.Table
        ? (names.OfRow(row.Id) ?? row.LogicalName, $"mark-{StatusOf(row)}")
        : (row.LogicalName, "update");

    private static string StatusOf(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(MessageColumns.Status) is { } status
            ? ((MessageStatus)status.Value).ToString().ToLowerInvariant()
            : "changed";

    private static bool IsMessage(OrganizationRequest request) => request switch
    {
        CreateRequest create => create.Target.LogicalName == MessageColumns.Table,
        UpdateRequest update => update.Target.LogicalName == MessageColumns.Table,
        _ => false,
    };
}

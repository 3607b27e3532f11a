using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Plugins.Instalments;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// Tells what the product itself changes on a contract in force, as an act of its life, from what somebody edits: the operations above say
/// in which step a change began.
/// </summary>
internal static class ContractAct
{
    private const int PostOperation = 40;

    /// <summary>An act is being applied, or a contract that comes into force ends what it follows.</summary>
    public static bool IsUnderWay(IPluginExecutionContext context) =>
        Causes(context).Any(cause => Is(cause, "sav_contractchange", "Create") || (Is(cause, ContractRow.Table, "Update") && PutsIntoForce(cause)));

    /// <summary>An instalment is being requested, which counts the messages of its contract.</summary>
    public static bool IsRequest(IPluginExecutionContext context) =>
        Causes(context).Any(cause => Is(cause, InstalmentRow.Table, "Update"));

    private static IEnumerable<IPluginExecutionContext> Causes(IPluginExecutionContext context)
    {
        for (var cause = context.ParentContext; cause is not null; cause = cause.ParentContext)
        {
            yield return cause;
        }
    }

    private static bool Is(IPluginExecutionContext cause, string table, string message) =>
        cause.Stage == PostOperation && cause.PrimaryEntityName == table && cause.MessageName == message;

    private static bool PutsIntoForce(IPluginExecutionContext cause) =>
        cause.InputParameters.TryGetValue("Target", out var target) && target is Entity row
        && ContractChoice.StatusOf(Choice.Of(row, "statuscode")) is ContractStatus.Active or ContractStatus.Suspended;
}

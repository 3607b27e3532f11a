using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// Tells what the product itself changes on a contract in force, as an act of its life, from what somebody edits. The mark travels in the
/// shared variables of the outer operation, which the inner ones see above them.
/// </summary>
internal static class ContractAct
{
    private const string Mark = "sav_contractact";

    public static void Begin(PipelineStep step) => step.Context.SharedVariables[Mark] = true;

    public static bool IsUnderWay(PipelineStep step)
    {
        for (var outer = step.Context.ParentContext; outer is not null; outer = outer.ParentContext)
        {
            if (outer.SharedVariables.ContainsKey(Mark))
            {
                return true;
            }
        }

        return false;
    }
}

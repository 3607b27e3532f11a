using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Records;

/// <summary>Where a write comes from: somebody asked for it, or it is part of what the product does on another one.</summary>
internal static class Origin
{
    /// <summary>
    /// A step on a case or on a row of the product wrote it, or it is deleted with the row that it belongs to. A group of requests
    /// (ExecuteTransaction, UpdateMultiple) and the stages of one operation also have contexts above them, but those are no deeper.
    /// </summary>
    public static bool IsTheSystem(IPluginExecutionContext context)
    {
        for (var above = context.ParentContext; above is not null; above = above.ParentContext)
        {
            if (above.Depth < context.Depth ? IsOfTheProduct(above.PrimaryEntityName) : IsCascade(above, context))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfTheProduct(string table) => table == "incident" || table.StartsWith("sav_", StringComparison.Ordinal);

    private static bool IsCascade(IPluginExecutionContext above, IPluginExecutionContext context) =>
        above.MessageName == "Delete" && context.MessageName == "Delete" && above.PrimaryEntityName != context.PrimaryEntityName;
}

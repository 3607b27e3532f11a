using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>Whether an operation was asked for by staff, or is part of another one.</summary>
internal static class Cause
{
    /// <summary>
    /// An equipment event is being applied, and does this. The stages of one operation also have contexts above them, but those are no
    /// deeper.
    /// </summary>
    public static bool IsEquipmentEvent(IPluginExecutionContext context)
    {
        for (var cause = context.ParentContext; cause is not null; cause = cause.ParentContext)
        {
            if (cause.Depth < context.Depth && cause.PrimaryEntityName == EquipmentEvent.Table)
            {
                return true;
            }
        }

        return false;
    }
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>
/// What the step before the operation tells the one after it: the version of the unit that the event was judged on. Two events at once
/// must not both find the unit in service; the second one fails and is rolled back.
/// </summary>
internal static class EventHandover
{
    private const string Version = "Sav.UnitVersion";

    public static void Give(UnitRow unit, ParameterCollection shared) => shared[Version] = unit.Row.RowVersion;

    /// <summary>Writes changes to the unit of the event, if it still is as it was judged.</summary>
    public static void Update(Entity changes, ParameterCollection shared, IOrganizationService service) =>
        Update(changes, (string)shared[Version], service);

    /// <summary>Writes changes to a unit, if it still has the version that was read.</summary>
    public static void Update(Entity changes, string version, IOrganizationService service)
    {
        changes.RowVersion = version;
        service.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }
}

using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>PostOperation of Create of sav_equipmentevent: does to the unit what the event says, in the same transaction.</summary>
public sealed class ApplyEquipmentEvent : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Apply);

    private static void Apply(PipelineStep step)
    {
        var happened = EquipmentEvent.Of(step.Target);
        if (happened.Kind == EventKind.Swapped)
        {
            UnitSwap.Apply(happened, step);
            return;
        }

        EventHandover.Update(Changes(happened), step.Context.SharedVariables, step.Service);
        // The event that staff recorded writes those of all parts: from one to the next, Dataverse would take a deep unit for a loop.
        if (happened.Kind is EventKind.Transferred or EventKind.Moved && !Cause.IsEquipmentEvent(step.Context))
        {
            TakePartsAlong(happened, step);
        }
    }

    private static Entity Changes(EquipmentEvent happened)
    {
        var changes = new Entity(UnitRow.Table, happened.UnitId);
        if (happened.NewSite is { } site)
        {
            changes["sav_siteid"] = site;
        }

        switch (happened.Kind)
        {
            case EventKind.Commissioned:
                changes["sav_commissionedon"] = happened.On.At(0);
                break;
            case EventKind.Transferred:
                changes["sav_customerid"] = happened.NewOwner;
                break;
            case EventKind.Decommissioned:
                changes["sav_decommissionedon"] = happened.On.At(0);
                changes["statecode"] = new OptionSetValue(EquipmentChoice.Inactive);
                changes["statuscode"] = new OptionSetValue(EquipmentChoice.Decommissioned);
                break;
        }

        return changes;
    }

    // A part goes the way of the whole if it was with it; each part has its own event, so that its history is its own.
    private static void TakePartsAlong(EquipmentEvent happened, PipelineStep step)
    {
        var column = happened.Kind == EventKind.Transferred ? "sav_customerid" : "sav_siteid";
        var from = step.Target.GetAttributeValue<EntityReference>(
            happened.Kind == EventKind.Transferred ? "sav_previousownerid" : "sav_previoussiteid");
        foreach (var part in EquipmentHierarchy.AllPartsOf(happened.UnitId, unit => GoesAlong(unit, column, from), step.Service))
        {
            step.Service.Create(happened.For(part.Reference));
        }
    }

    private static bool GoesAlong(UnitRow part, string column, EntityReference? from) =>
        part.Row.GetAttributeValue<EntityReference>(column)?.Id == from?.Id;
}

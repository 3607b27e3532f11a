using Microsoft.Xrm.Sdk;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>
/// PreOperation of Create of sav_equipmentevent: refuses what cannot have happened to the unit, and remembers who had it and where it
/// stood before.
/// </summary>
public sealed class ValidateEquipmentEvent : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var happened = EquipmentEvent.Of(step.Target);
        var unit = UnitRow.Read(happened.UnitId, step.Service);
        EventForm.Check(happened);
        CheckDay(happened, unit, step);
        step.Target["sav_name"] = $"{unit.SerialNumber} / {happened.On}";
        step.Target["sav_previousownerid"] = happened.Kind == EventKind.Transferred ? unit.Holder : null;
        step.Target["sav_previoussiteid"] = happened.NewSite is null ? null : unit.Site;
        CheckKind(happened, unit, step);
        EventHandover.Give(unit, step.Context.SharedVariables);
    }

    private static void CheckKind(EquipmentEvent happened, UnitRow unit, PipelineStep step)
    {
        if (happened.Kind == EventKind.Swapped)
        {
            CheckSwap(unit, UnitRow.Read(happened.Replacement!.Id, step.Service), step);
            return;
        }

        EventRules.RequireInService(unit);
        switch (happened.Kind)
        {
            case EventKind.Commissioned:
                EventRules.CheckCommissioning(unit);
                break;
            case EventKind.Transferred:
                _ = StoredOwners.Of(unit, step.Service).With(new Transfer(happened.On, happened.NewOwner!.Id));
                break;
            case EventKind.Moved:
                EventRules.CheckMove(happened, unit);
                break;
            default:
                EventRules.CheckDecommissioning(happened, unit, step.Service);
                break;
        }
    }

    private static void CheckSwap(UnitRow unit, UnitRow replacement, PipelineStep step)
    {
        _ = SerialChain.Swap(unit.InChain, replacement.InChain);
        // A unit from stock changes hands by the swap; one that the customer holds already does not.
        var changesHands = !Equals(unit.Holder?.Id, replacement.Holder?.Id);
        step.Target["sav_newownerid"] = changesHands ? unit.Holder : null;
        step.Target["sav_previousownerid"] = changesHands ? replacement.Holder : null;
    }

    private static void CheckDay(EquipmentEvent happened, UnitRow unit, PipelineStep step)
    {
        var today = unit.Zone.DateAt(new DateTimeOffset(step.Now));
        if (happened.On > today)
        {
            throw new StaffRefusal(
                $"The event is dated '{happened.On}', which is after today, '{today}'. Record it when it has happened.",
                $"L'événement est daté du « {happened.On} », après aujourd'hui, « {today} ». Enregistrez-le quand il a eu lieu.");
        }
    }
}

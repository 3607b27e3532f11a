using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;
using Sav.Domain.Warranties;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>
/// The days of a unit's warranty and guarantee: computed where the warranty has months, otherwise checked as they were given. A unit that
/// took another one's place may not be covered for longer than that one was.
/// </summary>
internal static class UnitWarranty
{
    public static void Settle(PipelineStep step)
    {
        var unit = UnitRow.After(step);
        if (unit.Terms is { } terms)
        {
            Write(terms.PeriodOf(unit.StartEvents), step.Target);
        }
        else
        {
            _ = unit.StartEvents;
            GivenDays.Check(unit);
        }

        GivenDays.CheckGuarantee(unit);
        RequireNoSecondLife(UnitRow.After(step), step.Service);
    }

    private static void Write(WarrantyPeriod? period, Entity target)
    {
        target["sav_warrantystarton"] = period?.Start.At(0);
        target["sav_warrantyend"] = period?.End.At(0);
        target["sav_warrantylabourend"] = period?.LabourEnd.At(0);
        target["sav_warrantytravelend"] = period?.TravelEnd.At(0);
        target["sav_warrantypartsend"] = period?.PartsEnd.At(0);
    }

    private static void RequireNoSecondLife(UnitRow unit, IOrganizationService service)
    {
        if (unit.Replaces is not { } reference)
        {
            return;
        }

        var replaced = UnitRow.Read(reference.Id, service);
        var coverage = unit.Coverage;
        // Nothing of that warranty was used: it starts with this unit, on the same terms.
        if (replaced.AwaitsItsWarranty && unit.Terms == replaced.Terms)
        {
            coverage = new UnitCoverage { GuaranteeEnd = coverage.GuaranteeEnd };
        }

        coverage.RequireWithin(replaced.Coverage);
    }
}

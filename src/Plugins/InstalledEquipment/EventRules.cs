using Microsoft.Xrm.Sdk;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>What must be true of a unit for an event to happen to it.</summary>
internal static class EventRules
{
    public static void RequireInService(UnitRow unit)
    {
        if (unit.Status != UnitStatus.InService)
        {
            throw new StaffRefusal(
                $"The unit '{unit.SerialNumber}' is out of service, nothing happens to it any more. Choose another one.",
                $"L'équipement « {unit.SerialNumber} » est hors service, plus rien ne lui arrive. Choisissez-en un autre.");
        }
    }

    public static void CheckCommissioning(UnitRow unit)
    {
        if (unit.StartEvents.CommissionedOn is { } day)
        {
            throw new StaffRefusal(
                $"The unit '{unit.SerialNumber}' was commissioned on '{day}' already. To correct that day, change it on the unit.",
                $"L'équipement « {unit.SerialNumber} » a déjà été mis en service le « {day} ». "
                + "Pour corriger ce jour, modifiez-le sur l'équipement.");
        }
    }

    public static void CheckMove(EquipmentEvent happened, UnitRow unit)
    {
        if (unit.Site is { } site && happened.NewSite!.Id == site.Id)
        {
            var name = site.Name ?? site.Id.ToString("D");
            throw new StaffRefusal(
                $"The unit '{unit.SerialNumber}' stands at the site '{name}' already. Choose another site.",
                $"L'équipement « {unit.SerialNumber} » se trouve déjà sur le site « {name} ». Choisissez-en un autre.");
        }
    }

    /// <summary>Open cases do not hold it up: they are about what was wrong before.</summary>
    public static void CheckDecommissioning(EquipmentEvent happened, UnitRow unit, IOrganizationService service)
    {
        if (unit.StartEvents.CommissionedOn is { } commissioned && happened.On < commissioned)
        {
            throw new StaffRefusal(
                $"The unit was decommissioned on '{happened.On}', before it was commissioned on '{commissioned}'. Correct one of the days.",
                $"L'équipement a été mis hors service le « {happened.On} », avant d'être mis en service le « {commissioned} ». "
                + "Corrigez l'un des jours.");
        }

        if (EquipmentHierarchy.PartsOf(unit.Id, service).FirstOrDefault() is { } part)
        {
            throw new StaffRefusal(
                $"The unit '{part.SerialNumber}' is part of '{unit.SerialNumber}'. Decommission it first, or make it part of another unit.",
                $"L'équipement « {part.SerialNumber} » fait partie de « {unit.SerialNumber} ». "
                + "Mettez-le d'abord hors service, ou rattachez-le à un autre équipement.");
        }
    }
}

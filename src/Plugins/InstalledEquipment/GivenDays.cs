using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>Checks the days of a warranty or guarantee that somebody wrote down, rather than having them computed.</summary>
internal static class GivenDays
{
    public static void Check(UnitRow unit)
    {
        var end = unit.Day("sav_warrantyend");
        CheckEnd(unit, end, unit.Day("sav_warrantystarton"), "warranty", "garantie constructeur");
        CheckPart(unit, "sav_warrantylabourend", end, "warranty on labour", "garantie sur la main-d'œuvre");
        CheckPart(unit, "sav_warrantytravelend", end, "warranty on travel", "garantie sur le déplacement");
        CheckPart(unit, "sav_warrantypartsend", end, "warranty on parts", "garantie sur les pièces");
    }

    public static void CheckGuarantee(UnitRow unit) =>
        CheckEnd(unit, unit.Day("sav_guaranteeend"), start: null, "legal guarantee", "garantie légale");

    private static void CheckPart(UnitRow unit, string column, LocalDate? whole, string english, string french)
    {
        var end = unit.Day(column);
        CheckEnd(unit, end, unit.Day("sav_warrantystarton"), english, french);
        if (end is { } day && (whole is null || day > whole))
        {
            throw new StaffRefusal(
                $"The {english} ends on '{day}', after the end of the whole warranty '{whole}'. "
                + "Move the end of the warranty to the last day of all.",
                $"La {french} finit le « {day} », après la fin de toute la garantie « {whole} ». "
                + "Reportez la fin de la garantie au dernier jour de tous.");
        }
    }

    private static void CheckEnd(UnitRow unit, LocalDate? end, LocalDate? start, string english, string french)
    {
        if (end is not { } lastDay)
        {
            return;
        }

        var sale = unit.SoldOn ?? throw new StaffRefusal(
            $"A {english} needs the day of the sale. Fill it in.", $"Une {french} requiert le jour de la vente. Indiquez-le.");
        if (start is { } first && lastDay < first)
        {
            throw new StaffRefusal(
                $"The {english} ends on '{lastDay}', before its start on '{first}'. Correct one of the days.",
                $"La {french} finit le « {lastDay} », avant son début le « {first} ». Corrigez l'un des jours.");
        }

        if (start is null && lastDay < sale)
        {
            throw new StaffRefusal(
                $"The {english} ends on '{lastDay}', before the sale on '{sale}'. Correct one of the days.",
                $"La {french} finit le « {lastDay} », avant la vente le « {sale} ». Corrigez l'un des jours.");
        }
    }
}

using Sav.Domain.InstalledEquipment;
using Sav.Domain.Warranties;
using Sav.Plugins.Rows;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>Values of the choices and states of installed equipment (docs/data-model.md).</summary>
internal static class EquipmentChoice
{
    public const int Active = 0;
    public const int Inactive = 1;

    public const int InService = 1;
    public const int Decommissioned = 2;
    public const int Replaced = Choice.First;

    /// <summary>What a value of <c>sav_warrantystart</c> means; the choice is in the order of <see cref="WarrantyStart"/>.</summary>
    public static WarrantyStart StartOf(int value) => (WarrantyStart)(value - Choice.First);

    /// <summary>What a value of <c>sav_equipmenteventkind</c> means; the choice is in the order of <see cref="EventKind"/>.</summary>
    public static EventKind KindOf(int value) => (EventKind)(value - Choice.First);

    public static int ValueOf(EventKind kind) => Choice.First + (int)kind;

    public static UnitStatus StatusOf(int? value) => value switch
    {
        Decommissioned => UnitStatus.Decommissioned,
        Replaced => UnitStatus.Replaced,
        _ => UnitStatus.InService,
    };
}

using Microsoft.Xrm.Sdk;
using Sav.Plugins.Coverage;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ContractLines;

/// <summary>What a line covers: its scope with what that scope needs.</summary>
internal static class LineScope
{
    public static string KeyOf(PipelineStep step, ContractHolder holder) => step.Merged<OptionSetValue>("sav_scope")?.Value switch
    {
        Choice.ScopeEquipment => CoverageKey.OfEquipment(Needed(step, "sav_installedequipmentid", "equipment", "équipement").Id),
        Choice.ScopeSite => CoverageKey.OfSite(Needed(step, "sav_siteid", "site", "site").Id),
        Choice.ScopeProductFamily => CoverageKey.OfFamily(holder.Customer.Id, Family(step)),
        Choice.ScopeCustomer => CoverageKey.OfCustomer(holder.Customer.Id),
        _ => throw new StaffRefusal(
            "The line has no scope. Choose equipment, site, product family or customer.",
            "La ligne n'a pas de portée. Choisissez équipement, site, famille de produits ou client."),
    };

    private static EntityReference Needed(PipelineStep step, string column, string english, string french) =>
        step.Merged<EntityReference>(column) ?? throw new StaffRefusal(
            $"The line covers one {english} but names none. Choose the {english}, or another scope.",
            $"La ligne couvre un {french} sans le nommer. Choisissez le {french}, ou une autre portée.");

    private static string Family(PipelineStep step) => step.Merged<string>("sav_productfamily") is { Length: > 0 } family
        ? family
        : throw new StaffRefusal(
            "The line covers a product family but names none. Fill in the family, or choose another scope.",
            "La ligne couvre une famille de produits sans la nommer. Indiquez la famille, ou choisissez une autre portée.");
}

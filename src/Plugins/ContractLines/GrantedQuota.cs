using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Coverage;
using Sav.Plugins.Coverage;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Quotas;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ContractLines;

/// <summary>What a line grants of its quota, and what is left when the grant changes.</summary>
internal static class GrantedQuota
{
    private const string Unit = "sav_quotaunit";
    private const string Quantity = "sav_quotaquantity";
    private const string Remaining = "sav_quotaremaining";

    public static void Keep(PipelineStep step, ContractHolder holder)
    {
        var unit = step.Merged<OptionSetValue>(Unit)?.Value;
        var quantity = step.Merged<decimal?>(Quantity);
        RequireBoth(unit, quantity, isPack: step.Merged<OptionSetValue>("sav_kind")?.Value == LineChoice.PrepaidPack);
        if (unit is null)
        {
            return;
        }

        RequireWhole(LineChoice.UnitOf(unit.Value), quantity!.Value);
        if (!holder.HasQuota)
        {
            QuotaBook.Begin(holder.Customer, step.Now, step.Service);
        }

        if (step.IsCreate || step.Target.Contains(Quantity))
        {
            step.Target[Remaining] = LeftOf(step, holder, quantity.Value);
        }
    }

    private static void RequireBoth(int? unit, decimal? quantity, bool isPack)
    {
        if (isPack && unit is null)
        {
            throw new StaffRefusal(
                "A prepaid pack needs what was paid for. Give the unit and the quantity of its quota.",
                "Une réserve prépayée requiert ce qui a été payé. Indiquez l'unité et la quantité de son quota.");
        }

        if (unit is null != quantity is null)
        {
            throw new StaffRefusal(
                "A quota needs a unit and a quantity. Give both, or neither.",
                "Un quota requiert une unité et une quantité. Indiquez les deux, ou aucune.");
        }
    }

    private static void RequireWhole(QuotaUnit unit, decimal quantity)
    {
        if (unit is QuotaUnit.Cases or QuotaUnit.Visits && decimal.Truncate(quantity) != quantity)
        {
            var given = quantity.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The quota is '{given}', but cases and visits are counted whole. Give a whole number.",
                $"Le quota est « {given} », or dossiers et visites se comptent en entier. Indiquez un nombre entier.");
        }
    }

    private static decimal LeftOf(PipelineStep step, ContractHolder holder, decimal quantity)
    {
        if (step.IsCreate)
        {
            return quantity;
        }

        QuotaBook.Open(holder.Customer, step.Now, step.Service);
        var line = step.Service.Retrieve("sav_contractline", step.Context.PrimaryEntityId, new(Quantity, Remaining, QuotaPool.Link));
        var granted = line.GetAttributeValue<decimal?>(Quantity) ?? 0;
        if (line.GetAttributeValue<EntityReference>(QuotaPool.Link) is { } pool)
        {
            QuotaPool.Grant(pool.Id, quantity - granted, step.Service);
            return 0;
        }

        return QuotaPool.Left(granted, line.GetAttributeValue<decimal?>(Remaining) ?? 0, quantity - granted);
    }
}

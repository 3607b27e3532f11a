using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>A serial number belongs to one unit of its product. The alternate key keeps that; this says it in words.</summary>
internal static class SerialNumber
{
    public static void RequireUnique(PipelineStep step)
    {
        var serial = step.Merged<string>("sav_serialnumber");
        if (string.IsNullOrWhiteSpace(serial))
        {
            throw new StaffRefusal(
                "The unit has no serial number. Give the one on its plate.",
                "L'équipement n'a pas de numéro de série. Indiquez celui de sa plaque.");
        }

        var isGiven = step.Target.Contains("sav_serialnumber") || step.Target.Contains("sav_productid");
        if (isGiven && step.Merged<EntityReference>("sav_productid") is { } product && Exists(serial!, product.Id, step))
        {
            throw new StaffRefusal(
                $"A unit of this product with the serial number '{serial}' exists already. Correct the number, or use that unit.",
                $"Un équipement de ce produit portant le numéro de série « {serial} » existe déjà. Corrigez le numéro, ou utilisez-le.");
        }
    }

    private static bool Exists(string serial, Guid productId, PipelineStep step)
    {
        var query = new QueryExpression(UnitRow.Table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("sav_serialnumber", ConditionOperator.Equal, serial);
        query.Criteria.AddCondition("sav_productid", ConditionOperator.Equal, productId);
        query.Criteria.AddCondition("sav_installedequipmentid", ConditionOperator.NotEqual, step.Target.Id);
        return step.Service.RetrieveMultiple(query).Entities.Count > 0;
    }
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.InstalledEquipment;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Recalls;

/// <summary>What a recall campaign says of the units that it recalls.</summary>
/// <param name="ProductId">The product; null: units are entered one by one.</param>
/// <param name="Range">Serial numbers of that product; null: units are entered one by one.</param>
internal sealed record CampaignRow(Guid Id, string Number, Guid? ProductId, SerialRange? Range)
{
    private const string Table = "sav_recallcampaign";

    /// <summary>The campaign as the operation leaves it.</summary>
    /// <exception cref="StaffRefusal">Half a range, or a range without a product.</exception>
    public static CampaignRow After(PipelineStep step) => new(
        step.Target.Id,
        step.Merged<string>("sav_number") ?? "",
        step.Merged<EntityReference>("sav_productid")?.Id,
        RangeOf(step.Merged<string>("sav_serialfrom"), step.Merged<string>("sav_serialto"), step.Merged<EntityReference>("sav_productid")));

    /// <summary>The active campaigns with a range of serial numbers of a product.</summary>
    public static IEnumerable<CampaignRow> OfProduct(Guid productId, IOrganizationService service)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("sav_number", "sav_serialfrom", "sav_serialto") };
        query.Criteria.AddCondition("sav_productid", ConditionOperator.Equal, productId);
        query.Criteria.AddCondition("sav_serialfrom", ConditionOperator.NotNull);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return service.RetrieveMultiple(query).Entities.Select(row => new CampaignRow(
            row.Id,
            row.GetAttributeValue<string>("sav_number") ?? "",
            productId,
            new SerialRange(row.GetAttributeValue<string>("sav_serialfrom"), row.GetAttributeValue<string>("sav_serialto"))));
    }

    /// <summary>The row that recalls a unit.</summary>
    public Entity Recall(Guid unitId, string serialNumber) => new("sav_recalledunit")
    {
        ["sav_name"] = RecalledUnitName.Of(Number, serialNumber),
        ["sav_recallcampaignid"] = new EntityReference(Table, Id),
        ["sav_installedequipmentid"] = new EntityReference("sav_installedequipment", unitId),
    };

    private static SerialRange? RangeOf(string? from, string? to, EntityReference? product)
    {
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to))
        {
            return null;
        }

        if (product is null)
        {
            throw new StaffRefusal(
                $"Serial numbers from '{from}' to '{to}' are given, but no product. Choose the product that they belong to.",
                $"Des numéros de série de « {from} » à « {to} » sont indiqués, mais aucun produit. "
                + "Choisissez le produit auquel ils appartiennent.");
        }

        return new SerialRange(from ?? "", to ?? "");
    }
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>A piece of installed equipment with its product and its holder, read in one query.</summary>
internal sealed class Equipment
{
    private const string Product = "product";

    private readonly Entity _row;
    private readonly JoinedRow _equipment;

    private Equipment(Entity row)
    {
        _row = row;
        _equipment = new JoinedRow(row);
        var product = new JoinedRow(row, Product);
        Facts = new EquipmentFacts
        {
            ProductNumber = product.Get<string>("productnumber") ?? _equipment.Get<EntityReference>("sav_productid")!.Id.ToString("D"),
            ProductFamily = product.Get<string>("sav_productfamily"),
            SerialNumber = row.GetAttributeValue<string>("sav_serialnumber"),
        };
    }

    public Guid Id => _row.Id;

    public EquipmentFacts Facts { get; }

    public Customer Holder => Customer.Joined(_row.GetAttributeValue<EntityReference>("sav_customerid"), _row);

    /// <summary>The manufacturer's warranty and the legal guarantee, where the equipment has them, over or not.</summary>
    public IEnumerable<CoverageSource> Sources
    {
        get
        {
            if (_equipment.Day("sav_warrantyend") is { } warrantyEnd)
            {
                yield return Source(CoverageSourceKind.Warranty, "warranty", warrantyEnd, WarrantyShares);
            }

            if (_equipment.Day("sav_guaranteeend") is { } guaranteeEnd)
            {
                yield return Source(CoverageSourceKind.LegalGuarantee, "guarantee", guaranteeEnd, CoverageShares.Everything);
            }
        }
    }

    // Assistance is labour at a distance; the warranty has no percentage of its own for it.
    private CoverageShares WarrantyShares => new()
    {
        Labour = WarrantyPercent("sav_warrantylabourpercent"),
        Travel = WarrantyPercent("sav_warrantytravelpercent"),
        Parts = WarrantyPercent("sav_warrantypartspercent"),
        Assistance = WarrantyPercent("sav_warrantylabourpercent"),
    };

    public static Equipment Read(Guid id, IOrganizationService service)
    {
        var query = new QueryExpression("sav_installedequipment")
        {
            ColumnSet = new ColumnSet(
                "sav_serialnumber", "sav_productid", "sav_customerid", "sav_soldon", "sav_warrantyend", "sav_warrantylabourpercent",
                "sav_warrantypartspercent", "sav_warrantytravelpercent", "sav_guaranteeend", "sav_timezone"),
        };
        query.Join("product", "sav_productid", Product, "productnumber", "sav_productfamily");
        query.Criteria.AddCondition("sav_installedequipmentid", ConditionOperator.Equal, id);
        Customer.Join(query, "sav_customerid");
        return new Equipment(ExistingRow.Of(query, service));
    }

    private CoverageSource Source(CoverageSourceKind kind, string name, LocalDate lastDay, CoverageShares shares) => new()
    {
        Kind = kind,
        Number = $"{Facts.SerialNumber}/{name}",
        Status = CoverageSourceStatus.Active,
        Validity = new ValidityPeriod(
            _equipment.Day("sav_soldon") ?? lastDay, lastDay.AddDays(1), IanaZone.Find(_equipment.Get<string>("sav_timezone") ?? "")),
        Scope = CoverageScope.OfEquipment(Facts.Identity!),
        Reasons = [CaseReason.Defect],
        Shares = shares,
    };

    private decimal WarrantyPercent(string column) => _equipment.Get<decimal?>(column) ?? 100;
}

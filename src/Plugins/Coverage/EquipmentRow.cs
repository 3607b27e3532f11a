using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>The equipment of a case with its product and what goes with it: warranty, guarantee, recalls, repair warranties.</summary>
internal sealed class EquipmentRow
{
    private const int InService = 0;
    private const int RecallOpen = Choice.First;

    // A campaign without an end goes on until somebody gives it one.
    private static readonly LocalDate OpenEnd = new(2199, 12, 31);

    private readonly IReadOnlyList<Entity> _rows;
    private readonly JoinedRow _unit;

    /// <param name="rows">All rows that <see cref="SituationQuery"/> found.</param>
    public EquipmentRow(IReadOnlyList<Entity> rows)
    {
        _rows = rows;
        _unit = new JoinedRow(rows[0], SituationQuery.Equipment);
        var product = new JoinedRow(rows[0], SituationQuery.Product);
        Facts = new EquipmentFacts
        {
            ProductNumber = product.Get<string>("productnumber") ?? _unit.Get<EntityReference>("sav_productid")!.Id.ToString("D"),
            ProductFamily = product.Get<string>("sav_productfamily"),
            SerialNumber = _unit.Get<string>("sav_serialnumber"),
        };
    }

    public EquipmentFacts Facts { get; }

    public EntityReference? Site => _unit.Get<EntityReference>("sav_siteid");

    // What was decommissioned or replaced is covered no more; the replacement has taken over what was left.
    private CoverageSourceStatus Status =>
        _unit.Get<OptionSetValue>("statecode")?.Value == InService ? CoverageSourceStatus.Active : CoverageSourceStatus.Expired;

    /// <summary>Over or not: staff is told what has ended.</summary>
    public IEnumerable<CoverageSource> Sources()
    {
        if (_unit.Day("sav_warrantyend") is { } warrantyEnd)
        {
            var start = _unit.Day("sav_warrantystarton") ?? _unit.Day("sav_soldon");
            yield return Source(CoverageSourceKind.Warranty, $"{Facts.SerialNumber}/warranty", start, warrantyEnd, WarrantyShares) with
            {
                ShareEnds = WarrantyEnds,
            };
        }

        if (_unit.Day("sav_guaranteeend") is { } guaranteeEnd)
        {
            yield return Source(
                CoverageSourceKind.LegalGuarantee, $"{Facts.SerialNumber}/guarantee", _unit.Day("sav_soldon"), guaranteeEnd,
                CoverageShares.Everything);
        }

        foreach (var recall in Distinct(SituationQuery.RecalledUnit, "sav_recalledunitid"))
        {
            yield return Recall(new JoinedRow(recall, SituationQuery.RecalledUnit), new JoinedRow(recall, SituationQuery.Campaign));
        }

        foreach (var repair in Distinct(SituationQuery.RepairWarranty, "sav_repairwarrantyid"))
        {
            yield return RepairWarranty(new JoinedRow(repair, SituationQuery.RepairWarranty));
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

    private ShareEnds WarrantyEnds => new()
    {
        Labour = WarrantyEnd("sav_warrantylabourend", WarrantyShares.Labour),
        Travel = WarrantyEnd("sav_warrantytravelend", WarrantyShares.Travel),
        Parts = WarrantyEnd("sav_warrantypartsend", WarrantyShares.Parts),
        Assistance = WarrantyEnd("sav_warrantylabourend", WarrantyShares.Assistance),
    };

    private LocalDate? WarrantyEnd(string column, decimal percent) =>
        percent > 0 && _unit.Day(column) is { } lastDay ? lastDay.AddDays(1) : null;

    private decimal WarrantyPercent(string column) => _unit.Get<decimal?>(column) ?? 100;

    private CoverageSource Recall(JoinedRow unit, JoinedRow campaign)
    {
        var source = Source(
            CoverageSourceKind.Recall, $"{campaign.Get<string>("sav_number")}/{Facts.SerialNumber}", campaign.Day("sav_startson"),
            campaign.Day("sav_endson") ?? OpenEnd, CoverageShares.Everything);
        // What has been mended is recalled no more.
        return unit.Get<OptionSetValue>("sav_status")?.Value == RecallOpen
            ? source with { DefectCode = campaign.Get<string>("sav_defectcode") }
            : source with { DefectCode = campaign.Get<string>("sav_defectcode"), Status = CoverageSourceStatus.Expired };
    }

    private CoverageSource RepairWarranty(JoinedRow repair)
    {
        var shares = new CoverageShares
        {
            Labour = repair.Get<decimal>("sav_labourpercent"),
            Travel = repair.Get<decimal>("sav_travelpercent"),
            Parts = repair.Get<decimal>("sav_partspercent"),
            Assistance = repair.Get<decimal>("sav_labourpercent"),
        };
        return Source(
            CoverageSourceKind.RepairWarranty, repair.Get<string>("sav_number")!, repair.Day("sav_startson"),
            repair.Day("sav_endson") ?? OpenEnd, shares) with
        {
            DefectCode = repair.Get<string>("sav_defectcode"),
        };
    }

    private CoverageSource Source(CoverageSourceKind kind, string number, LocalDate? from, LocalDate lastDay, CoverageShares shares) => new()
    {
        Kind = kind,
        Number = number,
        Status = Status,
        Validity = new ValidityPeriod(from ?? lastDay, lastDay.AddDays(1), IanaZone.Find(_unit.Get<string>("sav_timezone") ?? "")),
        Scope = CoverageScope.OfEquipment(Facts.Identity!),
        Reasons = [CaseReason.Defect],
        Shares = shares,
    };

    private IEnumerable<Entity> Distinct(string alias, string id) => _rows
        .Where(row => new JoinedRow(row, alias).Get<Guid?>(id) is not null)
        .GroupBy(row => new JoinedRow(row, alias).Get<Guid>(id))
        .OrderBy(group => group.Key)
        .Select(group => group.First());
}

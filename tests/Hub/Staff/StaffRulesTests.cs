using Sav.Hub.Import;
using Sav.Hub.Staff;

namespace Sav.Hub.Tests.Staff;

public sealed class StaffRulesTests
{
    private static readonly ImportedOrganisation Organisation = new()
    {
        Name = "test",
        Currency = "EUR",
        ServiceLevels = [],
        Customers = [],
        Articles =
        [
            new ImportedArticle { Number = "M", Name = "machine", ListPrice = 900m, IsSparePart = false },
            new ImportedArticle { Number = "P1", Name = "pump", ListPrice = 40m, IsSparePart = true },
            new ImportedArticle { Number = "P2", Name = "seal", ListPrice = 3.50m, IsSparePart = true },
            new ImportedArticle { Number = "P3", Name = "raw part", ListPrice = 0m, IsSparePart = true },
        ],
        Stock = [],
        BillOfMaterials = [new SparePart("M", "P1", 1), new SparePart("M", "P2", 2), new SparePart("M", "P3", 1)],
        Equipment =
        [
            new ImportedEquipment { Serial = "S-1", Article = "M", CustomerNumber = "C-1", SoldOn = new DateOnly(2025, 1, 1), TimeZone = "Europe/Paris" },
        ],
        Contracts = [],
        Cases = [],
    };

    private readonly StaffRules _rules = new(Organisation, seed: 1);

    [Fact]
    public void Plan_SameSeedAndCase_IsTheSame()
    {
        var again = new StaffRules(Organisation, seed: 1);

        for (var i = 0; i < 100; i++)
        {
            var (one, two) = (_rules.Plan(Case(i)), again.Plan(Case(i)));
            Assert.Equal(one.Lines, two.Lines);
            Assert.Equal(one.Parts, two.Parts);
        }
    }

    [Fact]
    public void Plan_OtherSeed_Differs()
    {
        var other = new StaffRules(Organisation, seed: 2);

        Assert.Contains(Enumerable.Range(0, 100), i => !_rules.Plan(Case(i)).Lines.SequenceEqual(other.Plan(Case(i)).Lines));
    }

    [Fact]
    public void Plan_EveryPart_StandsAmongTheLinesAtListPrice()
    {
        var plans = Enumerable.Range(0, 200).Select(i => _rules.Plan(Case(i, result: RepairResult.Repairable))).ToList();

        Assert.All(plans, plan => Assert.InRange(plan.Parts.Count, 1, 2));
        Assert.All(plans, plan => Assert.Equal(
            plan.Parts.Select(p => (p.Article, (decimal)p.Quantity)),
            plan.Lines.Where(l => l.Article is not null).Select(l => (l.Article!, l.Quantity))));
        Assert.Equal([3.50m, 40m], plans.SelectMany(p => p.Lines).Where(l => l.Article is not null).Select(l => l.UnitPrice).Distinct().Order());
    }

    [Fact]
    public void Plan_UsageHelp_IsAssistanceOnly()
    {
        var plan = _rules.Plan(Case(1) with { Reason = CaseReason.UsageHelp });

        Assert.Empty(plan.Parts);
        Assert.Equal(StaffRules.AssistanceHour, Assert.Single(plan.Lines).UnitPrice);
    }

    [Fact]
    public void Plan_BeyondRepair_IsADiagnosisWithoutParts()
    {
        var plan = _rules.Plan(Case(1, result: RepairResult.EndOfLife));

        Assert.Empty(plan.Parts);
        Assert.Equal(0.5m, plan.Lines[0].Quantity);
    }

    [Fact]
    public void Plan_NoEquipmentNamed_OrdersNoParts() =>
        Assert.Empty(_rules.Plan(Case(1, result: RepairResult.Repairable) with { EquipmentSerial = null }).Parts);

    [Fact]
    public void Plan_ManyRepairs_WaitsForSomePartsAndSendsSomeOldOnesBack()
    {
        var parts = Enumerable.Range(1, 300).SelectMany(number => _rules.Plan(Case(number, RepairResult.Repairable)).Parts).ToList();

        Assert.InRange(parts.Count(part => part.IsUrgent), parts.Count / 5, parts.Count / 2);
        Assert.InRange(parts.Count(part => part.OldOneComesBack), parts.Count / 6, parts.Count / 3);
    }

    private static ImportedCase Case(int number, RepairResult result = RepairResult.Repaired) => new()
    {
        ExternalNumber = FormattableString.Invariant($"R-{number}"),
        ReportedOn = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
        Title = "t",
        Description = "",
        Reason = CaseReason.Defect,
        CustomerNumber = "C-1",
        EquipmentSerial = "S-1",
        Result = result,
    };
}

using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.ServiceLevels;
using Sav.Domain.Tests;
using Sav.Hub.Decide;
using Sav.Hub.WhatIf;

namespace Sav.Hub.Tests.WhatIf;

public sealed class WhatIfReaderTests
{
    private static readonly ServiceLevel Silver = Some.Level("SILVER", "24/7", 30, 120);

    private static readonly KnownFacts Known = new(
        Some.DefectCase with { Customer = Some.DefectCase.Customer with { IsOnCreditHold = true } },
        [Some.Warranty, Some.Contract, Some.Pack],
        Some.Monday);

    [Fact]
    public void Read_WordsOfTheCase_ChangeTheCase()
    {
        Assert.Equal(CaseSeverity.Urgent, Apply("severity = urgent").Case.Severity);
        Assert.Equal(CaseReason.UsageHelp, Apply("reason=usageHelp").Case.Reason);
        Assert.Equal(CaseChannel.Web, Apply("Channel = web").Case.Channel);
        Assert.False(Apply("credit hold = no").Case.Customer.IsOnCreditHold);
        Assert.Equal(Some.At("2026-04-01T10:00:00Z"), Apply("reported = 2026-04-01T12:00:00+02:00").AsOf);
    }

    [Fact]
    public void Read_FieldOfTheCase_ChangesTheCase()
    {
        Assert.Equal("LYON", Apply("case: site = LYON").Case.Site);
        Assert.Equal("Vans", Apply("case: equipment.productFamily = Vans").Case.Equipment?.ProductFamily);
    }

    [Fact]
    public void Read_EquipmentWhoseProductNumberHasASlash_IsThatProduct()
    {
        var equipment = Apply("case: equipment = PUMP%2F50%25/SN/1").Case.Equipment;

        Assert.Equal(("PUMP/50%", "SN/1"), (equipment?.ProductNumber, equipment?.SerialNumber));
    }

    [Theory]
    [InlineData("C-0007/1: to = 2027-12-31")]
    [InlineData("contract c-0007/1: to=2027-12-31")]
    public void Read_FieldOfASource_ChangesThatSourceOnly(string change)
    {
        var after = Apply(change);

        Assert.Equal(Some.Date("2027-12-31"), after.Sources[1].Validity.To);
        Assert.Equal([Known.Sources[0], Known.Sources[2]], [after.Sources[0], after.Sources[2]]);
    }

    [Fact]
    public void Read_ServiceLevel_IsThatOfEverythingBought()
    {
        var after = Apply("service level = silver");

        Assert.Equal([null, Silver, Silver], after.Sources.Select(source => source.ServiceLevel));
    }

    [Fact]
    public void Apply_SeveralChanges_AreMadeInTheirOrder() =>
        Assert.Equal("PARIS", Apply("case: site = LYON", "case: site = PARIS").Case.Site);

    [Fact]
    public void Find_LevelOfSeveralVersions_IsTheLatest()
    {
        var levels = new LevelCatalogue("the store", [Silver with { Version = 2 }, Silver]);

        Assert.Equal(2, levels.Find("Silver").Version);
    }

    [Theory]
    [InlineData("colour = red", "is no change. Write one of: service level = CODE; severity = low, normal, urgent;")]
    [InlineData("service level", "is no change.")]
    [InlineData("service level =", "is no change.")]
    [InlineData(": to = 2026-12-31", "is no change.")]
    [InlineData("severity = high", "'high' is not known. Use one of: low, normal, urgent.")]
    [InlineData("reason = broken", "Use one of: defect, usageHelp.")]
    [InlineData("channel = fax", "Use one of: phone, email, web, other.")]
    [InlineData("credit hold = maybe", "Use one of: yes, no.")]
    [InlineData("reported = yesterday", "'yesterday' is no instant. Write an instant as 2026-03-02T08:15:00Z.")]
    [InlineData("C-0007/1: until = 2026-12-31", "'until' cannot be changed. Use one of: status, from, to,")]
    [InlineData("case: colour = red", "'colour' cannot be changed. Use one of: customer.consumer, equipment,")]
    public void Read_NoChange_TeachesWhatIs(string change, string problem)
    {
        var error = Assert.Throws<UsageException>(() => WhatIfReader.Read(change));

        Assert.StartsWith($"--what-if '{change}'", error.Message);
        Assert.Contains(problem, error.Message);
    }

    private static KnownFacts Apply(params string[] changes) =>
        WhatIfChanges.Read(changes).Apply(Known, new LevelCatalogue("the facts", [Silver]));
}

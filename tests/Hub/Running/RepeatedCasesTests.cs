using Sav.Hub.Import;
using Sav.Hub.Running;

namespace Sav.Hub.Tests.Running;

public sealed class RepeatedCasesTests
{
    private static readonly ImportedOrganisation Sample =
        new SampleSource(Import.Folders.Sample, new ImportOptions()).Read(new ImportReport());

    [Theory]
    [InlineData(null)]
    [InlineData(100)]
    [InlineData(150)]
    public void Of_NoMoreThanTheDataHolds_IsTheDataItself(int? wanted) => Assert.Same(Sample, RepeatedCases.Of(Sample, wanted, seed: 1));

    [Fact]
    public void Of_MoreThanTheDataHolds_HasSoManyUnderNumbersOfTheirOwnInOrder()
    {
        var cases = RepeatedCases.Of(Sample, 400, seed: 1).Cases;

        Assert.Equal(400, cases.Select(item => item.ExternalNumber).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(cases.Select(item => item.ReportedOn).Order(), cases.Select(item => item.ReportedOn));
        Assert.Subset(
            cases.Select(item => item.ExternalNumber).ToHashSet(), Sample.Cases.Select(item => item.ExternalNumber).ToHashSet());
    }

    [Fact]
    public void Of_ARepetition_SharesEverythingButNumberAndInstant()
    {
        var first = Sample.Cases[0];

        var second = RepeatedCases.Of(Sample, 300, seed: 1).Cases.Single(item => item.ExternalNumber == $"{first.ExternalNumber}#2");

        Assert.Equal(first, second with { ExternalNumber = first.ExternalNumber, ReportedOn = first.ReportedOn });
        Assert.Same(first.Description, second.Description);
        Assert.InRange(second.ReportedOn - first.ReportedOn, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7));
    }

    [Fact]
    public void Of_SameSeed_SameCases()
    {
        Assert.Equal(RepeatedCases.Of(Sample, 400, seed: 1).Cases, RepeatedCases.Of(Sample, 400, seed: 1).Cases);
        Assert.NotEqual(RepeatedCases.Of(Sample, 400, seed: 1).Cases, RepeatedCases.Of(Sample, 400, seed: 2).Cases);
    }
}

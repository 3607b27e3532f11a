using Sav.Hub.Import;
using Sav.Hub.Running;

namespace Sav.Hub.Tests.Running;

public sealed class TroublesTests
{
    private static readonly ImportedOrganisation Sample =
        new SampleSource(Import.Folders.Sample, new ImportOptions()).Read(new ImportReport());

    [Fact]
    public void Choose_Sample_MeetsCustomersWithCasesAndPricedSpareParts()
    {
        var troubles = Troubles.Choose(Sample, seed: 1);

        var reporting = Sample.Cases.Select(item => item.CustomerNumber).ToHashSet();
        Assert.NotEmpty(troubles.Blocked);
        Assert.All(troubles.Blocked, customer => Assert.Contains(customer.Number, reporting));
        Assert.NotEmpty(troubles.Withheld);
        Assert.All(troubles.Withheld, article => Assert.True(article is { IsSparePart: true, ListPrice: > 0 }));
        Assert.Contains(troubles.FirstClosed!, reporting);
        Assert.True(string.CompareOrdinal(troubles.FirstClosed, troubles.LastClosed) <= 0);
    }

    [Fact]
    public void Choose_SameSeed_SameTroubles()
    {
        Assert.Equal(Describe(1), Describe(1));
        Assert.NotEqual(Describe(1), Describe(2));
    }

    [Fact]
    public void Choose_NoCases_HarmsNobody()
    {
        var troubles = Troubles.Choose(Sample with { Cases = [] }, seed: 1);

        Assert.Empty(troubles.Blocked);
        Assert.Null(troubles.FirstClosed);
    }

    private static string Describe(int seed)
    {
        var troubles = Troubles.Choose(Sample, seed);
        var chosen = troubles.Blocked.Select(customer => customer.Number).Concat(troubles.Withheld.Select(article => article.Number));
        return string.Join(',', chosen.Append(troubles.FirstClosed).Append(troubles.LastClosed));
    }
}

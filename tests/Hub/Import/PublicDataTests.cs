using Sav.Domain.Entitlement;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

public sealed class PublicDataTests(PublicDataFixture data) : IClassFixture<PublicDataFixture>
{
    [Theory]
    [InlineData("e-mail address with an unreadable letter (U+FFFD)", 105)]
    [InlineData("customer name with an unreadable letter (U+FFFD)", 205)]
    [InlineData("unit price differs from today's list price", 2449)]
    [InlineData("raw part without model and subcategory", 209)]
    [InlineData("list price 0", 200)]
    [InlineData("product without a stock row", 72)]
    [InlineData("stock below the safety level", 69)]
    [InlineData("bill of materials line has ended", 199)]
    [InlineData("inactive vendor", 4)]
    [InlineData("received quantity differs from the ordered one", 380)]
    [InlineData("purchase line with rejected quantity", 563)]
    [InlineData("store name that another store has too", 2)]
    [InlineData("store name with a space at its end", 4)]
    [InlineData("telephone numbers in several formats", 3)]
    [InlineData("empty text", 799)]
    [InlineData("no brand", 2938)]
    [InlineData("text with lost bytes ('d?©faut')", 204)]
    [InlineData("text that is not in French", 4123)]
    [InlineData("year of manufacture is blank", 4729)]
    [InlineData("year of manufacture is '????'", 489)]
    public void Read_KnownProblem_IsCountedInFull(string problem, int count)
    {
        Folders.RequirePublicData();
        _ = data.Organisation;

        Assert.Equal(count, data.Report.Problems.Single(found => found.Name == problem).Count);
    }

    [Fact]
    public void Read_EveryRow_IsImportedOrSetAsideForAReason()
    {
        Folders.RequirePublicData();
        _ = data.Organisation;

        Assert.Equal(18, data.Report.Files.Count);
        Assert.All(data.Report.Files, file => Assert.Equal(file.Read, file.Imported + file.SetAside));
        Assert.Equal(32718, data.Report.Files.Single(file => file.File == "sales_orders_2019_2021.csv").Imported);
    }

    [Fact]
    public void Read_DamagedEmails_AllFindTheirCustomer()
    {
        Folders.RequirePublicData();

        Assert.Equal((19820, 32718), (data.Organisation.Customers.Count, data.Organisation.Equipment.Count));
        Assert.DoesNotContain(data.Organisation.Customers, customer => customer.Number == "UNKNOWN");
    }

    [Fact]
    public void Read_References_LeadSomewhere()
    {
        Folders.RequirePublicData();
        var organisation = data.Organisation;
        var customers = organisation.Customers.Select(customer => customer.Number).ToHashSet();
        var articles = organisation.Articles.Select(article => article.Number).ToHashSet();
        var serials = organisation.Equipment.Select(unit => unit.Serial).ToHashSet();

        Assert.Equal((19820, 504, 32718), (customers.Count, articles.Count, serials.Count));
        Assert.All(organisation.Equipment, unit => Assert.True(customers.Contains(unit.CustomerNumber) && articles.Contains(unit.Article)));
        Assert.All(organisation.BillOfMaterials, part => Assert.True(articles.Contains(part.Article) && articles.Contains(part.Part)));
        Assert.All(organisation.Contracts, contract => Assert.Contains(contract.CustomerNumber, customers));
        Assert.All(organisation.Cases, item => Assert.Contains(item.EquipmentSerial!, serials));
        Assert.Equal(articles, organisation.Stock.Select(entry => entry.Article).ToHashSet());
    }

    [Fact]
    public void Read_FirstTwoThousandCases_ShowEveryOutcomeThatNeedsNoQuotaAndNoOverride()
    {
        Folders.RequirePublicData();
        var decisions = new Decisions(data.Organisation);

        // Every fifth case is enough to see the mix, and keeps the test short.
        var outcomes = data.Organisation.Cases.Take(2000).Where((_, i) => i % 5 == 0).CountBy(decisions.Decide).ToDictionary();

        Assert.Equal(Decisions.Expected, outcomes.Keys.Order());
    }

    [Fact]
    public void Read_SameSeed_GivesTheSameOrganisation()
    {
        Folders.RequirePublicData();
        var again = Read(new ImportOptions());

        Assert.Equal(data.Organisation.Customers, again.Customers);
        Assert.Equal(data.Organisation.Equipment, again.Equipment);
        Assert.Equal(data.Organisation.Cases, again.Cases);
        Assert.Equal(Flat(data.Organisation.Contracts), Flat(again.Contracts));
    }

    [Fact]
    public void Read_OtherSeed_GivesOtherChoices()
    {
        Folders.RequirePublicData();
        var other = Read(new ImportOptions { Seed = 2 });

        Assert.NotEqual(Flat(data.Organisation.Contracts), Flat(other.Contracts));
        Assert.NotEqual(data.Organisation.Cases, other.Cases);
        Assert.Equal(data.Organisation.Equipment, other.Equipment);
    }

    [Fact]
    public void Read_FewerCases_GivesTheSameFirstOnes()
    {
        Folders.RequirePublicData();
        var few = Read(new ImportOptions { Cases = 300 });

        Assert.Equal(data.Organisation.Cases.Take(300), few.Cases);
        Assert.Equal(Flat(data.Organisation.Contracts), Flat(few.Contracts));
    }

    private static ImportedOrganisation Read(ImportOptions options) =>
        new PublicDataSource(Folders.PublicData, options).Read(new ImportReport());

    private static IEnumerable<object> Flat(IEnumerable<ImportedContract> contracts) =>
        contracts.SelectMany(contract => contract.Lines.Cast<object>().Append(contract with { Lines = [] }));
}

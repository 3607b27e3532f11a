using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

public sealed class PublicDataSourceTests : IDisposable
{
    private readonly TinyPublicData _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Read_DamagedEmailThatFitsOneCustomer_BelongsToThatCustomer()
    {
        var organisation = _data.Read();

        Assert.Equal("AW03", Unit(organisation, "SO1-1-1").CustomerNumber);
        Assert.Equal("Jésus Mu\uFFFDoz", Customer(organisation, "AW03").Name);
        var emails = Problem("e-mail address with an unreadable letter (U+FFFD)");
        Assert.Equal(2, emails.Count);
        Assert.Equal(1, emails.Actions["attached to the only customer whose address fits"]);
        Assert.Contains("j\uFFFDsus9@adventure-works.com is jésus9@adventure-works.com", emails.Examples);
    }

    [Fact]
    public void Read_DamagedEmailThatFitsSeveralCustomers_BelongsToTheUnknownCustomer()
    {
        var organisation = _data.Read();

        Assert.Equal("UNKNOWN", Unit(organisation, "SO3-1-1").CustomerNumber);
        Assert.Equal(CustomerKind.Person, Customer(organisation, "UNKNOWN").Kind);
        Assert.Equal(
            1, Problem("e-mail address with an unreadable letter (U+FFFD)").Actions["attached to the customer 'UNKNOWN'"]);
    }

    [Fact]
    public void Read_EmailOfNobody_BelongsToTheUnknownCustomer()
    {
        Assert.Equal("UNKNOWN", Unit(_data.Read(), "SO4-1-1").CustomerNumber);
        Assert.Equal(["nobody@adventure-works.com"], Problem("e-mail address of no customer").Examples);
    }

    [Fact]
    public void Read_EmailInOtherLetterCase_BelongsToItsCustomer()
    {
        Assert.Equal("AW04", Unit(_data.Read(), "SO2-1-1").CustomerNumber);
    }

    [Fact]
    public void Read_DamagedNames_AreRestoredAsFarAsTheEmailShowsThem()
    {
        _data.Read();

        var names = Problem("customer name with an unreadable letter (U+FFFD)");
        Assert.Equal(2, names.Count);
        Assert.Equal(2, names.Actions["kept as written"]);
    }

    [Fact]
    public void Read_SeveralUnitsOnOneLine_AreSeveralPiecesOfEquipment()
    {
        var organisation = _data.Read();

        Assert.Equal(["SO1-1-1", "SO2-1-1", "SO2-1-2", "SO3-1-1", "SO4-1-1"], organisation.Equipment.Select(unit => unit.Serial));
    }

    [Fact]
    public void Read_ItemThatIsNoProduct_IsSetAsideAndReported()
    {
        _data.Read();

        var orders = _data.Report.Files.Single(file => file.File == "sales_orders_2019_2021.csv");
        Assert.Equal((5, 4, 1), (orders.Read, orders.Imported, orders.SetAside));
        Assert.Equal(["Unicycle"], Problem("item that is no product").Examples);
    }

    [Fact]
    public void Read_ModelWithWarrantyText_HasThatWarrantyWithoutTravel()
    {
        var unit = Unit(_data.Read(), "SO1-1-1");

        Assert.Equal(new DateOnly(2022, 6, 30), unit.WarrantyEnd);
        Assert.Equal((100m, 100m, 0m), (unit.WarrantyLabourPercent, unit.WarrantyPartsPercent, unit.WarrantyTravelPercent));
    }

    [Fact]
    public void Read_ModelWithoutWarrantyText_HasNone()
    {
        Assert.Null(Unit(_data.Read(), "SO2-1-1").WarrantyEnd);
    }

    [Fact]
    public void Read_LegalGuarantee_IsForPersonsInTheEuropeanUnionOnly()
    {
        var organisation = _data.Read();

        Assert.Equal(new DateOnly(2021, 6, 30), Unit(organisation, "SO1-1-1").GuaranteeEnd);
        Assert.Null(Unit(organisation, "SO2-1-1").GuaranteeEnd);
    }

    [Fact]
    public void Read_Customers_HaveWhatTheFilesSay()
    {
        var organisation = _data.Read();

        var person = Customer(organisation, "AW03");
        Assert.Equal(("1 rue de Rivoli, Bât. B", "75001", "Paris", "FR"), (person.Street, person.PostalCode, person.City, person.Country));
        Assert.Equal(("Europe/Paris", "1 (11) 500 555-0101"), (person.TimeZone, person.Phone));
        Assert.Equal("1 Main Street", Customer(organisation, "AW04").Street);
        Assert.Equal("America/Los_Angeles", Customer(organisation, "AW04").TimeZone);
        var store = Customer(organisation, "AW01");
        Assert.Equal((CustomerKind.Company, "Great Bikes"), (store.Kind, store.Name));
        Assert.Equal(("store.owner@adventure-works.com", "Australia/Hobart"), (store.Email, store.TimeZone));
        Assert.Equal("Zoé", Customer(organisation, "AW05").Name);
        Assert.Equal(["AW06"], Problem("customer without an address").Examples);
        Assert.Equal(1, Problem("store name that another store has too").Count);
        Assert.Equal(["'Great Bikes '"], Problem("store name with a space at its end").Examples);
        Assert.Equal(2, Problem("telephone numbers in several formats").Count);
    }

    [Fact]
    public void Read_Articles_AreSparePartsWhileTheyAreBuiltIn()
    {
        var organisation = _data.Read();

        Assert.Equal(["CH-0234"], organisation.Articles.Where(article => article.IsSparePart).Select(article => article.Number));
        Assert.Equal([new SparePart("BK-M100", "CH-0234", 1), new SparePart("BK-R900", "CH-0234", 1)], organisation.BillOfMaterials);
        Assert.Equal((3399.99m, "Mountain Bikes"), (organisation.Articles[0].ListPrice, organisation.Articles[0].Family));
        Assert.Equal(1, Problem("bill of materials line has ended").Count);
        Assert.Equal(["BE-2349"], Problem("list price 0").Examples);
        Assert.Equal(["CH-0234", "BE-2349"], Problem("raw part without model and subcategory").Examples);
    }

    [Fact]
    public void Read_ProductWithoutStockRow_IsEnteredWithNoPieces()
    {
        var organisation = _data.Read();

        Assert.Contains(new StockEntry("BK-R900", "Tool Crib", 0), organisation.Stock);
        Assert.Equal(2, Problem("product without a stock row").Count);
        Assert.Equal(["CH-0234: 12 < 500"], Problem("stock below the safety level").Examples);
    }

    [Fact]
    public void Read_Purchasing_IsCheckedAndSetAside()
    {
        _data.Read();

        Assert.Equal(1, Problem("inactive vendor").Count);
        Assert.Equal(["line 2: 3 of 4"], Problem("received quantity differs from the ordered one").Examples);
        Assert.Equal(["line 2: 1 of 3"], Problem("purchase line with rejected quantity").Examples);
    }

    [Fact]
    public void Read_Repairs_BecomeCasesInTheOrderOfTheirDays()
    {
        var cases = _data.Read().Cases;

        Assert.Equal(["first", "second", "late"], cases.Select(item => item.ExternalNumber));
        Assert.Equal(
            ["2019-07-02T06:00Z", "2019-07-02T11:00Z", "2019-08-17T06:00Z"],
            cases.Select(item => item.ReportedOn.ToString("yyyy-MM-dd'T'HH:mm'Z'", null)));
        Assert.Equal(
            [(RepairResult.Repaired, null), (RepairResult.EndOfLife, "Item too worn out"), (RepairResult.Repairable, null)],
            cases.Select(item => (item.Result, item.Barrier)));
    }

    [Fact]
    public void Read_RepairTexts_AreRestoredAndMissingOnesReplacedByWhatIsKnown()
    {
        var cases = _data.Read().Cases;

        Assert.Equal(["Kettle", "Kettle, Sony: Kapotte stekker", "Kettle, Philips: Ne démarre plus?"], cases.Select(item => item.Title));
        Assert.Equal("Ne démarre plus?\nBruit àl'arrière", cases[2].Description);
        Assert.Equal(["first"], Problem("empty text").Examples);
        Assert.Equal(1, Problem("no brand").Count);
        Assert.Equal(1, Problem("text that is not in French").Actions["kept as written (nl)"]);
        Assert.Equal(1, Problem("text with lost bytes ('d?©faut')").Count);
        Assert.Equal(["second"], Problem("year of manufacture is '????'").Examples);
        Assert.Equal(["first"], Problem("year of manufacture is blank").Examples);
    }

    [Fact]
    public void Read_Cases_AreOnUnitsSoldBeforeThem()
    {
        var organisation = _data.Read();

        Assert.All(organisation.Cases, item =>
        {
            var unit = Unit(organisation, item.EquipmentSerial!);
            Assert.True(unit.SoldOn < DateOnly.FromDateTime(item.ReportedOn.Date));
            Assert.Equal(unit.CustomerNumber, item.CustomerNumber);
        });
    }

    [Fact]
    public void Read_FilesThatNothingUses_AreNamed()
    {
        File.WriteAllText(Path.Combine(_data.Path, "adventureworks", "ProductReview.csv"), "x");

        _data.Read();

        Assert.Equal(["ProductReview.csv"], _data.Report.FilesNotRead);
    }

    [Theory]
    [InlineData("ProductModelWarranty.csv", "3 years", "for life", 2, "WarrantyPeriod 'for life' is no number of years")]
    [InlineData("Product.csv", "3399.9900", "3399,99", 2, "the number of fields differs")]
    [InlineData("Product.csv", ",1,19,", ",7,19,", 2, "ProductSubcategoryID '7' is not in ProductSubcategory.csv")]
    [InlineData("ProductInventory.csv", "\n3,1,A", "\n33,1,A", 3, "ProductID '33' is not in Product.csv")]
    [InlineData("ProductInventory.csv", "\n3,1,A", "\n3,9,A", 3, "LocationID '9' is not in Location.csv")]
    [InlineData("BillOfMaterials.csv", "2,1,3,", "2,1,77,", 3, "ComponentID '77' is not in Product.csv")]
    [InlineData("Address.csv", "Hobart,3,", "Hobart,4,", 5, "StateProvinceID '4' is not in StateProvince.csv")]
    [InlineData("Customer.csv", "3,10,,1", "3,,,1", 4, "PersonID and StoreID are both empty")]
    [InlineData("sales_orders_2019_2021.csv", "Road-900,2,", "Road-900,0,", 3, "Quantity '0' is less than 1")]
    public void Read_MalformedRow_NamesFileLineAndProblem(string file, string old, string replacement, int line, string problem)
    {
        _data.Replace($"adventureworks/{file}", old, replacement);

        var exception = Assert.Throws<ImportException>(() => _data.Read());

        Assert.StartsWith($"{Path.Combine(_data.Path, "adventureworks", file)}, line {line}: {problem}", exception.Message);
    }

    [Fact]
    public void Read_UnknownRepairStatus_SaysWhichOnesThereAre()
    {
        _data.Replace("open-repair/open_repair_fr_be.csv", "End of life", "Lost");

        var exception = Assert.Throws<ImportException>(() => _data.Read());

        Assert.Contains("'Lost' is not known here. Write one of: Fixed, Repairable, End of life, Unknown.", exception.Message);
    }

    private DataProblem Problem(string name) => _data.Report.Problems.Single(problem => problem.Name == name);

    private static ImportedCustomer Customer(ImportedOrganisation organisation, string number) =>
        organisation.Customers.Single(customer => customer.Number == number);

    private static ImportedEquipment Unit(ImportedOrganisation organisation, string serial) =>
        organisation.Equipment.Single(unit => unit.Serial == serial);
}

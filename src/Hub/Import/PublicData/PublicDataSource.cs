namespace Sav.Hub.Import;

/// <summary>
/// The public data: Microsoft's sample company AdventureWorks as the maker and its customers, the repair cases of the Open Repair
/// Alliance as what they report. What the data does not hold follows from seeded rules, which the report states.
/// </summary>
/// <param name="directory">Folder that holds <c>adventureworks</c> and <c>open-repair</c>.</param>
/// <param name="options">Seed and number of cases.</param>
public sealed class PublicDataSource(string directory, ImportOptions options) : IOrganisationSource
{
    private readonly SeededChoice _choice = new(options.Seed);

    /// <summary>Whether the folder looks like the public data.</summary>
    public static bool IsAt(string directory) =>
        Directory.Exists(Path.Combine(directory, AdventureWorksFiles.Folder))
        || Directory.Exists(Path.Combine(directory, OpenRepairFiles.Folder));

    /// <inheritdoc/>
    public ImportedOrganisation Read(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var company = new CsvFolder(Path.Combine(directory, AdventureWorksFiles.Folder), report);
        var products = ProductReader.Read(company);
        var stock = StockReader.Read(company, products, report);
        var parts = BillOfMaterialsReader.Read(company, products);
        PurchasingReader.Check(company);
        var history = SalesHistory.Read(company, products, _choice, report);
        var equipmentRule = new EquipmentRule(WarrantyReader.Read(company));
        var equipment = history.Sales.Select(sold => equipmentRule.Describe(sold.Sale, sold.Buyer)).ToList();
        company.ReportFilesNotRead(AdventureWorksFiles.All);

        var withParts = parts.Select(part => part.Article).ToHashSet();
        var repairable = equipment.Where(unit => withParts.Contains(unit.Article)).ToList();
        return AddService(
            new ImportedOrganisation
            {
                Name = "AdventureWorks",
                Currency = "EUR",
                ServiceLevels = [],
                Customers = history.Customers,
                Articles = DescribeArticles(products, parts),
                Stock = stock,
                BillOfMaterials = parts,
                Equipment = equipment,
                Contracts = [],
                Cases = [],
            },
            repairable,
            report);
    }

    private ImportedOrganisation AddService(ImportedOrganisation company, IReadOnlyList<ImportedEquipment> repairable, ImportReport report)
    {
        var workshop = new CsvFolder(Path.Combine(directory, OpenRepairFiles.Folder), report);
        var repairs = RepairReader.Read(workshop, options.Cases, out var perDay);
        workshop.ReportFilesNotRead([OpenRepairFiles.Repairs]);
        if (repairable.Count == 0 && repairs.Count > 0)
        {
            throw new ImportException(
                Path.Combine(directory, AdventureWorksFiles.Folder, AdventureWorksFiles.SalesOrders.File),
                null,
                "no unit was sold that has spare parts, so the repairs belong to nothing",
                "Use the files as they are published");
        }

        var days = CaseRule.DaysBetween(perDay.Keys, repairable);
        var holidays = FrenchHolidays.Between(
            repairable.Select(unit => unit.SoldOn.Year).DefaultIfEmpty(1).Min(),
            perDay.Keys.Select(day => day.AddDays(days).Year + 1).DefaultIfEmpty(1).Max());
        var offers = ServiceOffers.Sold(holidays);
        StateRules(report, days);
        return company with
        {
            ServiceLevels = [ServiceOffers.Standard(holidays), .. offers.Select(offer => offer.Level)],
            Contracts = new ContractRule(_choice, offers, company.Articles.ToDictionary(article => article.Number)).Draw(repairable),
            Cases = new CaseRule(_choice).Draw(repairs, perDay, days, repairable),
        };
    }

    private static List<ImportedArticle> DescribeArticles(IReadOnlyDictionary<int, Product> products, IReadOnlyList<SparePart> parts)
    {
        var spare = parts.Select(part => part.Part).ToHashSet();
        return products.Values
            .Select(product => new ImportedArticle
            {
                Number = product.Number,
                Name = product.Name,
                Family = product.Family,
                ListPrice = product.ListPrice,
                IsSparePart = spare.Contains(product.Number),
            })
            .ToList();
    }

    private void StateRules(ImportReport report, int days)
    {
        string[] rules =
        [
            $"Seed: {options.Seed}. A seeded choice depends on the seed and on the number of the row it is made for, on nothing else.",
            "Amounts: the list prices of the source, in US dollars, count as euros one to one.",
            CustomerRegister.CreditHoldRule,
            .. EquipmentRule.Rules,
            .. ContractRule.Rules,
            .. CaseRule.RulesFor(days),
        ];
        foreach (var rule in rules)
        {
            report.AddRule(rule);
        }
    }
}

namespace Sav.Hub.Import;

/// <summary>An organisation in CSV files of the hub's own form, as in <c>samples/organisation</c> (docs/import.md).</summary>
/// <param name="directory">Folder of the files.</param>
/// <param name="options">Number of cases; the files hold everything, so the seed changes nothing.</param>
public sealed class SampleSource(string directory, ImportOptions options) : IOrganisationSource
{
    /// <summary>Whether the folder looks like such an organisation.</summary>
    public static bool IsAt(string directory) => SampleFiles.All.Any(layout => File.Exists(Path.Combine(directory, layout.File)));

    /// <inheritdoc/>
    public ImportedOrganisation Read(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var folder = new CsvFolder(directory, report);
        var levelCodes = new NumberRegister(SampleFiles.ServiceLevels, longest: 20);
        var customerNumbers = new NumberRegister(SampleFiles.Customers, longest: 40);
        var supplierNumbers = new NumberRegister(SampleFiles.Suppliers, longest: 40);
        var articleNumbers = new NumberRegister(SampleFiles.Articles, longest: 100);
        var siteNumbers = new NumberRegister(SampleFiles.Sites, longest: 40);
        var serials = new NumberRegister(SampleFiles.Equipment, longest: 60);

        var (name, currency) = ReadHead(folder);
        var levels = SampleServiceLevels.Read(folder, levelCodes);
        var customers = SampleCustomers.Read(folder, customerNumbers);
        var persons = new PersonRegister(customers);
        var suppliers = SampleArticles.ReadSuppliers(folder, supplierNumbers);
        var articles = SampleArticles.Read(folder, articleNumbers, supplierNumbers);
        var stock = SampleArticles.ReadStock(folder, articleNumbers, articles, report);
        var parts = SampleArticles.ReadSpareParts(folder, articleNumbers);
        var sites = SampleSites.Read(folder, siteNumbers, customerNumbers);
        var equipment = SampleCustomers.ReadEquipment(folder, serials, articleNumbers, customerNumbers, siteNumbers);
        var recalls = new SampleRecalls(articleNumbers, serials).Read(folder);
        var lines = new SampleContractLines(serials, siteNumbers, persons);
        var contracts = new SampleContracts(customerNumbers, levelCodes, lines).Read(folder);
        var cases = SampleCases.Read(folder, options.Cases, customerNumbers, persons, equipment);
        folder.ReportFilesNotRead(SampleFiles.All);
        return new ImportedOrganisation
        {
            Name = name,
            Currency = currency,
            ServiceLevels = levels,
            Customers = customers,
            Suppliers = suppliers,
            Articles = articles,
            Stock = stock,
            BillOfMaterials = parts,
            Sites = sites,
            Equipment = equipment,
            Recalls = recalls,
            Contracts = contracts,
            Cases = cases,
        };
    }

    private static (string Name, string Currency) ReadHead(CsvFolder folder)
    {
        var heads = folder.ReadAll(SampleFiles.Organisation, row => (row.RequiredText("name"), ReadCurrency(row)));
        return heads.Count == 1
            ? heads[0]
            : throw folder.Refuse(SampleFiles.Organisation, $"there are {heads.Count} organisations", "Keep one line under the header");
    }

    private static string ReadCurrency(CsvRecord row) =>
        row.Text("currency") is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)
            ? code
            : throw row.Refuse("currency", "is no currency code", "Write three capital letters (ISO 4217), such as EUR");
}

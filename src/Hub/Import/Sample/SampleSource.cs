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
        var articleNumbers = new NumberRegister(SampleFiles.Articles, longest: 100);
        var serials = new NumberRegister(SampleFiles.Equipment, longest: 60);

        var (name, currency) = ReadHead(folder);
        var levels = SampleServiceLevels.Read(folder, levelCodes);
        var customers = SampleCustomers.Read(folder, customerNumbers);
        var articles = SampleArticles.Read(folder, articleNumbers);
        var stock = SampleArticles.ReadStock(folder, articleNumbers, articles, report);
        var parts = SampleArticles.ReadSpareParts(folder, articleNumbers);
        var equipment = SampleCustomers.ReadEquipment(folder, serials, articleNumbers, customerNumbers);
        var contracts = new SampleContracts(customerNumbers, levelCodes, serials).Read(folder);
        var cases = SampleCases.Read(folder, options.Cases, customerNumbers, equipment);
        folder.ReportFilesNotRead(SampleFiles.All);
        return new ImportedOrganisation
        {
            Name = name,
            Currency = currency,
            ServiceLevels = levels,
            Customers = customers,
            Articles = articles,
            Stock = stock,
            BillOfMaterials = parts,
            Equipment = equipment,
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

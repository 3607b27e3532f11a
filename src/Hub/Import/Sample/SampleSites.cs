using Sav.Domain.InstalledEquipment;

namespace Sav.Hub.Import;

/// <summary>Reads <c>sites.csv</c>.</summary>
internal static class SampleSites
{
    public static IReadOnlyList<ImportedSite> Read(CsvFolder folder, NumberRegister numbers, NumberRegister customers) =>
        folder.ReadAll(SampleFiles.Sites, row => new ImportedSite
        {
            Number = numbers.Add(row, "number"),
            Name = row.RequiredText("name", 160),
            CustomerNumber = customers.Find(row, "customer"),
            TimeZone = SampleZones.Read(row),
            Street = row.OptionalText("street", 200),
            PostalCode = row.OptionalText("postal_code", 20),
            City = row.OptionalText("city", 100),
            Country = ReadCountry(row),
        });

    private static string? ReadCountry(CsvRecord row)
    {
        try
        {
            return row.Has("country") ? new CountryCode(row.Text("country")).Value : null;
        }
        catch (CountryCodeException)
        {
            throw row.Refuse("country", "is no country code", "Write two capital letters (ISO 3166), such as FR");
        }
    }
}

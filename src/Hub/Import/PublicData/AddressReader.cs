namespace Sav.Hub.Import;

/// <summary>Reads the addresses of customers. The shipping address is not where a customer's equipment stands.</summary>
internal static class AddressReader
{
    private const int Home = 2;
    private const int MainOffice = 3;

    private sealed record Region(string Code, string Country);

    /// <summary>Addresses by their owner, for those <paramref name="wanted"/>.</summary>
    public static IReadOnlyDictionary<int, PostalAddress> Read(CsvFolder folder, IReadOnlySet<int> wanted)
    {
        var addressOf = ReadLinks(folder, wanted);
        var addresses = ReadAddresses(folder, addressOf.Values.ToHashSet(), ReadRegions(folder));
        return addressOf
            .Where(link => addresses.ContainsKey(link.Value))
            .ToDictionary(link => link.Key, link => addresses[link.Value]);
    }

    private static Dictionary<int, int> ReadLinks(CsvFolder folder, IReadOnlySet<int> wanted)
    {
        var addressOf = new Dictionary<int, int>();
        foreach (var row in folder.Read(AdventureWorksFiles.BusinessEntityAddress))
        {
            var owner = row.Integer("BusinessEntityID");
            if (!wanted.Contains(owner))
            {
                row.SetAside("address of an employee or a vendor");
            }
            else if (row.Integer("AddressTypeID") is not (Home or MainOffice) || !addressOf.TryAdd(owner, row.Integer("AddressID")))
            {
                row.SetAside("shipping address, or a second one");
            }
            else
            {
                row.Import();
            }
        }

        return addressOf;
    }

    private static Dictionary<int, Region> ReadRegions(CsvFolder folder)
    {
        var regions = new Dictionary<int, Region>();
        foreach (var row in folder.Read(AdventureWorksFiles.StateProvince))
        {
            regions[row.Integer("StateProvinceID")] = new Region(
                row.RequiredText("StateProvinceCode").Trim(), row.RequiredText("CountryRegionCode"));
            row.Import();
        }

        return regions;
    }

    private static Dictionary<int, PostalAddress> ReadAddresses(
        CsvFolder folder,
        HashSet<int> wanted,
        Dictionary<int, Region> regions)
    {
        var addresses = new Dictionary<int, PostalAddress>();
        foreach (var row in folder.Read(AdventureWorksFiles.Address))
        {
            var id = row.Integer("AddressID");
            if (!wanted.Contains(id))
            {
                row.SetAside("nobody's home or main office among the customers");
                continue;
            }

            var region = regions.GetValueOrDefault(row.Integer("StateProvinceID"))
                ?? throw row.Refuse("StateProvinceID", $"is not in {AdventureWorksFiles.StateProvince.File}", "Add the state there");
            var street = string.Join(", ", new[] { row.Text("AddressLine1"), row.Text("AddressLine2") }.Where(line => line.Length > 0));
            addresses[id] = new PostalAddress(street, row.Text("PostalCode"), row.Text("City"), region.Country, FindZone(region, row));
            row.Import();
        }

        return addresses;
    }

    private static string FindZone(Region region, CsvRecord row)
    {
        var zone = RegionTimeZones.Find(region.Country, region.Code);
        if (zone is null)
        {
            zone = RegionTimeZones.Default;
            row.Note("region without a known time zone", $"{zone} taken", $"{region.Country}-{region.Code}");
        }

        return zone;
    }
}

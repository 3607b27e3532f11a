namespace Sav.Hub.Import;

/// <summary>Reads <c>customers.csv</c> and <c>equipment.csv</c>.</summary>
internal static class SampleCustomers
{
    public static IReadOnlyList<ImportedCustomer> Read(CsvFolder folder, NumberRegister numbers) =>
        folder.ReadAll(SampleFiles.Customers, row => new ImportedCustomer
        {
            Number = numbers.Add(row, "number"),
            Name = row.RequiredText("name", 100),
            Kind = row.Word("kind", SampleWords.Kinds),
            Email = row.OptionalText("email", 100),
            Phone = row.OptionalText("phone", 50),
            Street = row.OptionalText("street", 250),
            PostalCode = row.OptionalText("postal_code", 20),
            City = row.OptionalText("city", 80),
            Country = row.OptionalText("country", 80),
            TimeZone = SampleZones.Read(row),
            CreditHold = row.Word("credit_hold", SampleWords.YesNo),
            BlockedInErp = row.Word("blocked_in_erp", SampleWords.YesNo),
        });

    public static IReadOnlyList<ImportedEquipment> ReadEquipment(
        CsvFolder folder,
        NumberRegister serials,
        NumberRegister articles,
        NumberRegister customers,
        NumberRegister sites) =>
        folder.ReadAll(SampleFiles.Equipment, row =>
        {
            var soldOn = row.Date("sold_on");
            var unit = new ImportedEquipment
            {
                Serial = serials.Add(row, "serial"),
                Article = articles.Find(row, "article"),
                CustomerNumber = customers.Find(row, "customer"),
                SoldOn = soldOn,
                SiteNumber = sites.FindOptional(row, "site"),
                WarrantyLabourPercent = row.Percent("warranty_labour_percent"),
                WarrantyPartsPercent = row.Percent("warranty_parts_percent"),
                WarrantyTravelPercent = row.Percent("warranty_travel_percent"),
                GuaranteeEnd = SampleWarranties.ReadEnd(row, "guarantee_end", soldOn),
                TimeZone = SampleZones.Read(row),
            };
            return SampleWarranties.Read(row, unit);
        });
}

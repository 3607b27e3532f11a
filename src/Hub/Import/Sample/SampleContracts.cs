namespace Sav.Hub.Import;

/// <summary>Reads <c>contracts.csv</c> and <c>contract-lines.csv</c>.</summary>
internal sealed class SampleContracts(NumberRegister customers, NumberRegister levels, NumberRegister serials)
{
    private readonly NumberRegister _contracts = new(SampleFiles.Contracts, longest: 40);
    private readonly NumberRegister _lines = new(SampleFiles.ContractLines, longest: 50);

    public IReadOnlyList<ImportedContract> Read(CsvFolder folder)
    {
        var contracts = folder.ReadAll(SampleFiles.Contracts, ReadContract);
        var lines = folder
            .ReadAll(SampleFiles.ContractLines, row => (Contract: _contracts.Find(row, "contract"), Line: ReadLine(row)))
            .ToLookup(pair => pair.Contract, pair => pair.Line, StringComparer.OrdinalIgnoreCase);
        if (contracts.FirstOrDefault(contract => !lines.Contains(contract.Number)) is { } empty)
        {
            throw folder.Refuse(
                SampleFiles.ContractLines, $"contract '{empty.Number}' has no line", "Add what it covers, or remove the contract");
        }

        return contracts.Select(contract => contract with { Lines = lines[contract.Number].ToList() }).ToList();
    }

    private ImportedContract ReadContract(CsvRecord row)
    {
        var contract = new ImportedContract
        {
            Number = _contracts.Add(row, "number"),
            CustomerNumber = customers.Find(row, "customer"),
            ServiceLevel = levels.Find(row, "service_level"),
            StartsOn = row.Date("starts_on"),
            EndsOn = row.Date("ends_on"),
            TimeZone = SampleZones.Read(row),
            Price = SampleArticles.ReadPrice(row, "price"),
            Status = row.Word("status", SampleWords.ContractStatuses),
            Lines = [],
        };
        return contract.EndsOn >= contract.StartsOn
            ? contract
            : throw row.Refuse("ends_on", "is before starts_on", "Correct one of the two dates");
    }

    private ImportedContractLine ReadLine(CsvRecord row)
    {
        var line = new ImportedContractLine
        {
            Number = _lines.Add(row, "number"),
            Scope = row.Word("scope", SampleWords.Scopes),
            EquipmentSerial = serials.FindOptional(row, "equipment"),
            ProductFamily = row.OptionalText("product_family", 100),
            CoversDefects = row.Word("covers_defects", SampleWords.YesNo),
            CoversUsageHelp = row.Word("covers_usage_help", SampleWords.YesNo),
            LabourPercent = row.Percent("labour_percent"),
            TravelPercent = row.Percent("travel_percent"),
            PartsPercent = row.Percent("parts_percent"),
            AssistancePercent = row.Percent("assistance_percent"),
        };
        var fits = (line.EquipmentSerial is not null) == (line.Scope == ContractScope.Equipment)
            && (line.ProductFamily is not null) == (line.Scope == ContractScope.ProductFamily);
        return fits
            ? line
            : throw row.Refuse(
                "scope",
                "does not go with equipment and product_family",
                "Fill in equipment for the scope equipment, product_family for product-family, neither for customer");
    }
}

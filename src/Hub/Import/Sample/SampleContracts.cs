namespace Sav.Hub.Import;

/// <summary>Reads <c>contracts.csv</c> and <c>contract-lines.csv</c>.</summary>
internal sealed class SampleContracts(NumberRegister customers, NumberRegister levels, SampleContractLines lines)
{
    private readonly NumberRegister _contracts = new(SampleFiles.Contracts, longest: 40);

    public IReadOnlyList<ImportedContract> Read(CsvFolder folder)
    {
        var contracts = folder.ReadAll(SampleFiles.Contracts, ReadContract);
        var linesOf = folder
            .ReadAll(SampleFiles.ContractLines, row => (Contract: _contracts.Find(row, "contract"), Line: lines.Read(row)))
            .ToLookup(pair => pair.Contract, pair => pair.Line, StringComparer.OrdinalIgnoreCase);
        if (contracts.FirstOrDefault(contract => !linesOf.Contains(contract.Number)) is { } empty)
        {
            throw folder.Refuse(
                SampleFiles.ContractLines, $"contract '{empty.Number}' has no line", "Add what it covers, or remove the contract");
        }

        return contracts.Select(contract => contract with { Lines = linesOf[contract.Number].ToList() }).ToList();
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
}

using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Hub.Import;

/// <summary>Reads the records of <c>contract-lines.csv</c>.</summary>
internal sealed class SampleContractLines(NumberRegister serials, NumberRegister sites, PersonRegister persons)
{
    private readonly NumberRegister _numbers = new(SampleFiles.ContractLines, longest: 50);

    public ImportedContractLine Read(CsvRecord row)
    {
        var line = new ImportedContractLine
        {
            Number = _numbers.Add(row, "number"),
            Kind = row.Word("kind", SampleWords.LineKinds, empty: ContractLineKind.Coverage),
            Scope = row.Word("scope", SampleWords.Scopes),
            EquipmentSerial = serials.FindOptional(row, "equipment"),
            SiteNumber = sites.FindOptional(row, "site"),
            ProductFamily = row.OptionalText("product_family", 100),
            CoversDefects = row.Word("covers_defects", SampleWords.YesNo),
            CoversUsageHelp = row.Word("covers_usage_help", SampleWords.YesNo),
            Channels = row.OptionalList("channels")?.Select(channel => ReadChannel(row, channel)).ToList(),
            NamedContacts = persons.FindAll(row, "named_contacts"),
            LabourPercent = row.Percent("labour_percent"),
            TravelPercent = row.Percent("travel_percent"),
            PartsPercent = row.Percent("parts_percent"),
            AssistancePercent = row.Percent("assistance_percent"),
            Deductible = row.Has("deductible") ? SampleArticles.ReadPrice(row, "deductible") : 0,
            Cap = ReadCap(row),
            Quota = ReadQuota(row),
        };
        RequireScope(row, line);
        return line.Kind == ContractLineKind.PrepaidPack && line.Quota is null
            ? throw row.Refuse("kind", "needs what was paid for", "Fill in quota_unit and quota_quantity")
            : line;
    }

    private static void RequireScope(CsvRecord row, ImportedContractLine line)
    {
        var fits = (line.EquipmentSerial is not null) == (line.Scope == ContractScope.Equipment)
            && (line.ProductFamily is not null) == (line.Scope == ContractScope.ProductFamily)
            && (line.SiteNumber is not null) == (line.Scope == ContractScope.Site);
        if (!fits)
        {
            throw row.Refuse(
                "scope",
                "does not go with equipment, product_family and site",
                "Fill in equipment for the scope equipment, product_family for product-family, site for site, none of them for customer");
        }
    }

    private static CaseChannel ReadChannel(CsvRecord row, string channel) => SampleWords.Channels.TryGetValue(channel, out var known)
        ? known
        : throw row.Refuse(
            $"channels: '{channel}' is not known here",
            $"Write one or more of: {string.Join(", ", SampleWords.Channels.Keys)}, with semicolons in between");

    private static decimal? ReadCap(CsvRecord row) => !row.Has("cap") ? null
        : SampleArticles.ReadPrice(row, "cap") is > 0 and var cap ? cap
        : throw row.Refuse("cap", "would let the line pay nothing", "Write an amount, or leave it empty for no limit");

    private static ImportedQuota? ReadQuota(CsvRecord row)
    {
        if (!row.Has("quota_unit") && !row.Has("quota_quantity"))
        {
            return null;
        }

        var unit = row.Word("quota_unit", SampleWords.QuotaUnits);
        var decimals = unit is QuotaUnit.Cases or QuotaUnit.Visits ? 0 : 2;
        return row.Number("quota_quantity") is > 0 and var quantity && decimal.Round(quantity, decimals) == quantity
            ? new ImportedQuota(unit, quantity)
            : throw row.Refuse(
                "quota_quantity",
                "is no quantity",
                "Write more than 0: cases and visits as a whole number, hours and money with at most two decimals");
    }
}

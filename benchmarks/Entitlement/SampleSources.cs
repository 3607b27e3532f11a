using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Benchmarks.Entitlement;

/// <summary>
/// The coverage of a customer with many contracts, in tens of the same mix: a warranty, a legal guarantee, a prepaid pack and seven
/// contract lines, of which several share a service level. Of each ten, six are eligible; the others fail on the buyer, the end, the
/// scope and the caller.
/// </summary>
internal static class SampleSources
{
    private static readonly CoverageSource Warranty = new()
    {
        Kind = CoverageSourceKind.Warranty,
        Number = "SN-0042/warranty",
        Status = CoverageSourceStatus.Active,
        Validity = new ValidityPeriod(new LocalDate(2024, 6, 1), new LocalDate(2027, 6, 1), SampleLevels.Paris),
        Scope = CoverageScope.OfEquipment(SampleCase.Pump),
        Reasons = [CaseReason.Defect],
        Shares = Shares(labour: 100, travel: 0, parts: 100, assistance: 0),
        ShareEnds = new ShareEnds { Labour = new LocalDate(2025, 6, 1) },
    };

    private static readonly CoverageSource Line = new()
    {
        Kind = CoverageSourceKind.ContractLine,
        Number = "C-0007/1",
        Status = CoverageSourceStatus.Active,
        Holder = SampleCase.Customer,
        Validity = new ValidityPeriod(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1), SampleLevels.Paris),
        Scope = CoverageScope.WholeCustomer,
        Reasons = [CaseReason.Defect, CaseReason.UsageHelp],
        Shares = Shares(labour: 80, travel: 50, parts: 0, assistance: 100),
        ServiceLevel = SampleLevels.Gold,
    };

    private static readonly CoverageSource[] Mix =
    [
        Line,
        Warranty,
        Warranty with { Kind = CoverageSourceKind.LegalGuarantee, ShareEnds = ShareEnds.None },
        Line with { Scope = CoverageScope.OfProductFamily("Pumps"), Quota = Hours(12), ServiceLevel = SampleLevels.Silver },
        Line with { Deductible = 50, Cap = 400, Currency = "EUR", Channels = [CaseChannel.Phone, CaseChannel.Web] },
        Line with { Validity = new ValidityPeriod(new LocalDate(2025, 1, 1), new LocalDate(2026, 1, 1), SampleLevels.Paris) },
        Line with { Scope = CoverageScope.OfEquipment(new EquipmentIdentity("PUMP-2", "SN-0043")), ServiceLevel = SampleLevels.Silver },
        Line with { Scope = CoverageScope.OfSite("S-0003"), Contacts = ["P-0007", "P-0001"], ServiceLevel = SampleLevels.Bronze },
        Line with { Contacts = ["P-0003", "P-0002"], Channels = [CaseChannel.Web], ServiceLevel = SampleLevels.Bronze },
        Line with { Kind = CoverageSourceKind.PrepaidPack, Shares = CoverageShares.Everything, Quota = Hours(10), ServiceLevel = null },
    ];

    public static IReadOnlyList<CoverageSource> Of(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Mix[i % Mix.Length] with { Number = $"C-{i / Mix.Length:D4}/{i % Mix.Length}" })];

    private static Quota Hours(decimal remaining) => new() { Unit = QuotaUnit.Hours, Remaining = remaining };

    private static CoverageShares Shares(decimal labour, decimal travel, decimal parts, decimal assistance) =>
        new() { Labour = labour, Travel = travel, Parts = parts, Assistance = assistance };
}

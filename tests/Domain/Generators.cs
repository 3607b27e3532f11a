using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests;

/// <summary>Random cases and sources from a small world, so that sources often apply and often nearly apply.</summary>
internal static class Generators
{
    private static readonly string[] ZoneNames =
        ["Europe/Paris", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Kolkata", "America/Havana"];

    private static readonly string[] Hours =
    [
        "24/7", "Mo-Fr 09:00-17:00", "Mo-Fr 08:00-12:00,13:30-18:00; Sa 09:00-12:00", "Sa-Su 00:00-06:00", "Mo-Su 01:30-02:45",
    ];

    private static readonly IanaZone[] Zones = [.. ZoneNames.Select(IanaZone.Find)];

    public static Gen<IanaZone> Zone => Gen.Elements(Zones);

    public static Gen<DateTimeOffset> Instant =>
        Gen.Choose(0, 3 * 365 * 24 * 60).Select(minute => Some.At("2025-01-01T00:00:00Z").AddMinutes(minute).AddSeconds(minute % 60));

    public static Gen<CaseSeverity> Severity => Gen.Elements(Enum.GetValues<CaseSeverity>());

    public static Gen<ServiceLevel> Level =>
        from hours in Gen.Elements(Hours)
        from onSiteHours in Gen.Frequency((2, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(Hours)))
        from zone in Zone
        from normal in Commitment
        from urgent in Perhaps(Commitment)
        from low in Perhaps(Commitment)
        from days in Gen.Elements<int?>(null, 0, 2)
        from holidays in Gen.SubListOf("2025-12-25", "2026-01-01", "2026-03-29", "2026-10-25")
        select new ServiceLevel
        {
            Code = $"L{normal.ResponseMinutes}",
            Hours = OpeningHours.Parse(hours),
            OnSiteHours = onSiteHours is null ? null : OpeningHours.Parse(onSiteHours),
            Holidays = [.. holidays.Select(Some.Date)],
            Zone = zone,
            Normal = normal,
            Urgent = urgent,
            Low = low,
            PartsDispatchDays = days,
        };

    /// <summary>Up to four pauses that begin within ten days before and thirty days after <paramref name="around"/>.</summary>
    public static Gen<Pause[]> Pauses(DateTimeOffset around) =>
        Gen.Choose(0, 4).SelectMany(count => Pause(around).ArrayOf(count));

    public static Gen<Pause> Pause(DateTimeOffset around) =>
        from start in Gen.Choose(-10 * 24 * 60, 30 * 24 * 60)
        from length in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 5 * 24 * 60)))
        select new Pause(around.AddMinutes(start), around.AddMinutes(start + length));

    public static Gen<CaseFacts> Case =>
        from reason in Gen.Elements(CaseReason.Defect, CaseReason.UsageHelp)
        from customer in Gen.Elements("C-1", "C-2")
        from consumer in Gen.Elements(true, false)
        from creditHold in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from equipment in Equipment
        from zone in Zone
        from standard in Level
        select new CaseFacts
        {
            Number = "CAS-1",
            Reason = reason,
            Customer = new CustomerFacts { Number = customer, IsConsumer = consumer, IsOnCreditHold = creditHold },
            Equipment = equipment,
            Currency = "EUR",
            Zone = zone,
            StandardLevel = standard,
        };

    /// <summary>Up to three sources with different numbers.</summary>
    public static Gen<CoverageSource[]> Sources =>
        Gen.Choose(0, 3).SelectMany(count => Source.ArrayOf(count))
            .Select(sources => sources.Select((source, i) => source with { Number = $"S-{i}" }).ToArray());

    public static Gen<CoverageSource> Source =>
        from kind in Gen.Elements(CoverageSourceKind.Warranty, CoverageSourceKind.LegalGuarantee, CoverageSourceKind.ContractLine)
        from status in Status
        from holder in Gen.Elements("C-1", "C-2")
        from scope in Scope
        from hasHolder in Gen.Elements(true, false)
        from validity in Validity
        from reasons in Gen.SubListOf(CaseReason.Defect, CaseReason.UsageHelp)
        from shares in Shares
        from level in Gen.Frequency((1, Gen.Constant((ServiceLevel?)null)), (2, Level.Select(level => (ServiceLevel?)level)))
        select new CoverageSource
        {
            Kind = kind,
            Number = "S",
            Status = status,
            Holder = hasHolder || scope.Kind == ScopeKind.Customer ? holder : null,
            Validity = validity,
            Scope = scope,
            Reasons = [.. reasons],
            Shares = shares,
            ServiceLevel = level,
        };

    /// <summary>One cost category as up to four sources with any percentages would cover it.</summary>
    public static Gen<CategoryCoverage> Coverage =>
        from category in Category
        from count in Gen.Choose(0, 4)
        from percentages in Percent.ArrayOf(count)
        select Stack(category, percentages);

    /// <summary>Amounts in whole cents.</summary>
    public static Gen<decimal> Amount => Gen.Choose(0, 2_000_000).Select(cents => cents / 100m);

    private static Gen<Commitment> Commitment =>
        from response in Gen.Choose(0, 600)
        from resolution in Gen.Choose(1, 3000)
        from onSite in Gen.Elements<int?>(null, 240, 960)
        select Some.Commitment(response, resolution, onSite);

    private static Gen<CoverageSourceStatus> Status =>
        Gen.Frequency((6, Gen.Constant(CoverageSourceStatus.Active)), (1, Gen.Elements(Enum.GetValues<CoverageSourceStatus>())));

    private static Gen<CostCategory> Category => Gen.Elements(Enum.GetValues<CostCategory>());

    private static Gen<EquipmentFacts?> Equipment =>
        Gen.Elements<EquipmentFacts?>(
            null,
            new EquipmentFacts { ProductNumber = "P-1" },
            new EquipmentFacts { ProductNumber = "P-1", ProductFamily = "Pumps", SerialNumber = "SN-1" },
            new EquipmentFacts { ProductNumber = "P-2", ProductFamily = "Vans", SerialNumber = "SN-1" });

    private static Gen<CoverageScope> Scope =>
        Gen.Elements(
            CoverageScope.WholeCustomer,
            CoverageScope.OfProductFamily("Pumps"),
            CoverageScope.OfProductFamily("Vans"),
            CoverageScope.OfEquipment(new EquipmentIdentity("P-1", "SN-1")),
            CoverageScope.OfEquipment(new EquipmentIdentity("P-2", "SN-1")));

    private static Gen<ValidityPeriod> Validity =>
        from start in Gen.Choose(-200, 800)
        from days in Gen.Choose(1, 1200)
        from zone in Zone
        let first = new LocalDate(2025, 1, 1).AddDays(start)
        select new ValidityPeriod(first, first.AddDays(days), zone);

    private static Gen<CoverageShares> Shares =>
        from labour in Percent
        from travel in Percent
        from parts in Percent
        from assistance in Percent
        select Some.Shares(labour, travel, parts, assistance);

    private static Gen<decimal> Percent =>
        Gen.Frequency((2, Gen.Constant(0m)), (2, Gen.Constant(100m)), (3, Gen.Choose(0, 10_000).Select(hundredths => hundredths / 100m)));

    private static Gen<T?> Perhaps<T>(Gen<T> values)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (1, values.Select(value => (T?)value)));

    private static CategoryCoverage Stack(CostCategory category, decimal[] percentages)
    {
        var left = 100m;
        var shares = new List<CoverageShare>();
        foreach (var percent in percentages)
        {
            var share = Math.Round(left * percent / 100, 6, MidpointRounding.AwayFromZero);
            shares.Add(new CoverageShare(CoverageSourceKind.ContractLine, $"S-{shares.Count}", share));
            left -= share;
        }

        return new CategoryCoverage(category, IsRelevant: true, shares, left);
    }
}

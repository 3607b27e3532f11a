using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;
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
        from urgent in OrNull(Commitment)
        from low in OrNull(Commitment)
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
        from severity in Gen.Elements(Enum.GetValues<CaseSeverity>())
        from channel in Gen.Elements<CaseChannel?>(null, CaseChannel.Phone, CaseChannel.Web)
        from contact in Gen.Elements(null, "P-1", "P-2")
        from site in Gen.Elements(null, "SITE-1", "SITE-2")
        from defect in Gen.Elements(null, "LEAK", "NOISE")
        from customer in Customer
        from equipment in Equipment
        from need in OrNull(Need)
        from estimate in OrNull(Estimate)
        from zone in Zone
        from standard in Level
        from order in Gen.Elements<CoverageSourceKind[]>([], [CoverageSourceKind.PrepaidPack, CoverageSourceKind.ContractLine])
        from pauses in Gen.Frequency((3, Gen.Constant<Pause[]>([])), (1, Pauses(Some.Monday)))
        select new CaseFacts
        {
            Number = "CAS-1",
            Reason = reason,
            Severity = severity,
            Channel = channel,
            Contact = contact,
            Site = site,
            DefectCode = defect,
            Customer = customer,
            Equipment = equipment,
            Need = need,
            Estimate = estimate,
            Currency = "EUR",
            Zone = zone,
            StandardLevel = standard,
            QuoteThreshold = 150,
            SourceOrder = order,
            Pauses = pauses,
        };

    /// <summary>Up to four sources with different numbers.</summary>
    public static Gen<CoverageSource[]> Sources =>
        Gen.Choose(0, 4).SelectMany(count => Source.ArrayOf(count))
            .Select(sources => sources.Select((source, i) => source with { Number = $"S-{i}" }).ToArray());

    public static Gen<CoverageSource> Source =>
        from kind in Gen.Elements(Enum.GetValues<CoverageSourceKind>())
        from status in Status
        from holder in Gen.Elements("C-1", "C-2")
        from scope in Scope
        from hasHolder in Gen.Elements(true, false)
        from validity in Validity
        from grace in Gen.Elements(0, 0, 30)
        from reasons in Gen.SubListOf(CaseReason.Defect, CaseReason.UsageHelp)
        from channels in Mostly<IReadOnlyList<CaseChannel>?>(null, [CaseChannel.Phone], [CaseChannel.Web, CaseChannel.Email])
        from contacts in Mostly<IReadOnlyList<string>?>(null, ["P-1", "P-1"], ["P-3", "P-2"])
        from defect in Mostly<string?>(null, "LEAK")
        from terms in Terms
        from level in OrNull(Level)
        select terms with
        {
            Kind = kind,
            Status = status,
            Holder = hasHolder || scope.Kind == ScopeKind.Customer ? holder : null,
            Validity = validity,
            GraceDays = grace,
            Scope = scope,
            Reasons = [.. reasons],
            Channels = channels,
            Contacts = contacts,
            DefectCode = defect,
            ServiceLevel = level,
        };

    /// <summary>Payers with different numbers, with every kind of term.</summary>
    public static Gen<Payer[]> Payers =>
        Gen.Choose(0, 4).SelectMany(count => Terms.ArrayOf(count)).Select(all => all.Select((terms, i) => new Payer
        {
            Kind = CoverageSourceKind.ContractLine,
            Number = $"S-{i}",
            Shares = terms.Shares,
            Deductible = terms.Deductible,
            Cap = terms.Cap,
            Quota = terms.Quota,
        }).ToArray());

    public static Gen<WorkAmount[]> Work =>
        Gen.Choose(1, 6).SelectMany(count => WorkLine.ArrayOf(count))
            .Select(lines => lines.Select((line, i) => line with { LineId = new Guid(i + 1, 0, 0, new byte[8]) }).ToArray());

    /// <summary>Amounts in whole cents.</summary>
    public static Gen<decimal> Amount => Gen.Choose(0, 200_000).Select(cents => cents / 100m);

    private static Gen<Commitment> Commitment =>
        from response in Gen.Choose(0, 600)
        from resolution in Gen.Choose(1, 3000)
        from onSite in Gen.Elements<int?>(null, 240, 960)
        select Some.Commitment(response, resolution, onSite);

    private static Gen<WorkAmount> WorkLine =>
        from category in Gen.Elements(Enum.GetValues<CostCategory>())
        from day in Gen.Elements<LocalDate?>(null, new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 3))
        from quantity in Gen.Choose(1, 2000).Select(hundredths => hundredths / 100m)
        from amount in Amount
        select new WorkAmount(Guid.Empty, category, quantity, amount, day);

    private static Gen<CoverageSource> Terms =>
        from shares in Shares
        from currency in Gen.Frequency((5, Gen.Constant("EUR")), (1, Gen.Constant("CHF")))
        from deductible in Mostly(0m, 25m, 99.99m)
        from cap in Mostly<decimal?>(null, 50m, 333.33m)
        from quota in Mostly<Quota?>(
            null,
            new Quota { Unit = QuotaUnit.Cases, Remaining = 1 },
            new Quota { Unit = QuotaUnit.Cases, Remaining = 0 },
            new Quota { Unit = QuotaUnit.Hours, Remaining = 2.5m },
            new Quota { Unit = QuotaUnit.Hours, Remaining = 0 },
            new Quota { Unit = QuotaUnit.Visits, Remaining = 1 },
            new Quota { Unit = QuotaUnit.Money, Remaining = 120.50m })
        from partsEnd in Gen.Elements<LocalDate?>(null, new LocalDate(2026, 3, 1))
        select new CoverageSource
        {
            Kind = CoverageSourceKind.ContractLine,
            Number = "S",
            Status = CoverageSourceStatus.Active,
            Validity = new ValidityPeriod(new LocalDate(2025, 1, 1), new LocalDate(2028, 1, 1), Zones[0]),
            Scope = CoverageScope.OfProductFamily("Pumps"),
            Reasons = [],
            Shares = shares,
            ShareEnds = shares.Parts == 0 ? ShareEnds.None : new ShareEnds { Parts = partsEnd },
            Currency = currency,
            Deductible = deductible,
            Cap = cap,
            Quota = quota,
        };

    private static Gen<CustomerFacts> Customer =>
        from customer in Gen.Elements("C-1", "C-2")
        from consumer in Gen.Elements(true, false)
        from creditHold in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CustomerFacts { Number = customer, IsConsumer = consumer, IsOnCreditHold = creditHold };

    private static Gen<CaseNeed> Need =>
        from hours in Gen.Elements(0m, 0.5m, 1m, 4m, 10m)
        from visits in Gen.Elements(0, 1, 3)
        select new CaseNeed { Hours = hours, Visits = visits };

    private static Gen<CaseEstimate> Estimate =>
        from labour in Amount
        from travel in Amount
        from parts in Amount
        from assistance in Amount
        select new CaseEstimate { Labour = labour, Travel = travel, Parts = parts, Assistance = assistance };

    private static Gen<CoverageSourceStatus> Status => Mostly(CoverageSourceStatus.Active, Enum.GetValues<CoverageSourceStatus>());

    private static Gen<EquipmentFacts?> Equipment =>
        Gen.Elements<EquipmentFacts?>(
            null,
            new EquipmentFacts { ProductNumber = "P-1" },
            new EquipmentFacts { ProductNumber = "P-1", ProductFamily = "Pumps", SerialNumber = "SN-1" },
            new EquipmentFacts { ProductNumber = "P-2", ProductFamily = "Vans", SerialNumber = "SN-1" },
            new EquipmentFacts { ProductNumber = "P/3", ProductFamily = "Pumps", SerialNumber = "SN/1" });

    private static Gen<CoverageScope> Scope =>
        Gen.Elements(
            CoverageScope.WholeCustomer,
            CoverageScope.OfSite("SITE-1"),
            CoverageScope.OfProductFamily("Pumps"),
            CoverageScope.OfProductFamily("Vans"),
            CoverageScope.OfEquipment(new EquipmentIdentity("P-1", "SN-1")),
            CoverageScope.OfEquipment(new EquipmentIdentity("P-2", "SN-1")),
            CoverageScope.OfEquipment(new EquipmentIdentity("P/3", "SN/1")));

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

    private static Gen<T> Mostly<T>(T usual, params T[] others) => Gen.Frequency((6, Gen.Constant(usual)), (2, Gen.Elements(others)));

    private static Gen<T?> OrNull<T>(Gen<T> values)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (2, values.Select(value => (T?)value)));
}

using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

/// <summary>
/// Decides imported cases by the rules of the product, as the plug-ins do from the rows of the CRM. What a case holds of a quota is gone
/// for those that are decided after it.
/// </summary>
internal sealed class Decisions
{
    private readonly ImportedOrganisation _organisation;
    private readonly Dictionary<string, ImportedArticle> _articles;
    private readonly Dictionary<string, ImportedCustomer> _customers;
    private readonly Dictionary<string, ImportedEquipment> _equipment;
    private readonly Dictionary<string, ServiceLevel> _levels;
    private readonly Dictionary<string, decimal> _taken = [];

    public Decisions(ImportedOrganisation organisation)
    {
        _organisation = organisation;
        _articles = organisation.Articles.ToDictionary(article => article.Number);
        _customers = organisation.Customers.ToDictionary(customer => customer.Number);
        _equipment = organisation.Equipment.ToDictionary(unit => unit.Serial);
        _levels = organisation.ServiceLevels.ToDictionary(level => level.Code, Level);
    }

    /// <summary>What data without quotas can come to; nobody overrides anything.</summary>
    public static IReadOnlyList<Outcome> Expected { get; } =
        [Outcome.Covered, Outcome.PartlyCovered, Outcome.PayPerCall, Outcome.QuoteRequired, Outcome.OnHold];

    /// <summary>What data with prepaid packs can come to.</summary>
    public static IReadOnlyList<Outcome> ExpectedWithQuotas { get; } = [.. Expected, Outcome.Prepaid];

    public Outcome Decide(ImportedCase item) => Decision(item).Outcome;

    public EntitlementDecision Decision(ImportedCase item)
    {
        var unit = item.EquipmentSerial is null ? null : _equipment[item.EquipmentSerial];
        var customer = _customers[item.CustomerNumber];
        var facts = new CaseFacts
        {
            Reason = (Sav.Domain.Cases.CaseReason)(int)item.Reason,
            Severity = item.Severity,
            Channel = item.Channel,
            Contact = item.ContactNumber,
            Site = unit?.SiteNumber,
            DefectCode = item.DefectCode,
            Customer = new CustomerFacts
            {
                Number = customer.Number,
                IsConsumer = customer.Kind == CustomerKind.Person,
                IsOnCreditHold = customer.CreditHold,
            },
            Equipment = unit is null ? null : Equipment(unit),
            Currency = _organisation.Currency,
            Zone = IanaZone.Find(customer.TimeZone),
            StandardLevel = _levels[ImportedServiceLevel.StandardCode],
        };
        var decision = EntitlementEngine.Decide(
            facts, [.. WarrantiesOf(unit), .. RecallsOf(unit), .. ContractsOf(customer)], item.ReportedOn);
        foreach (var hold in decision.Holds)
        {
            _taken[hold.Number] = _taken.GetValueOrDefault(hold.Number) + hold.Quantity;
        }

        return decision;
    }

    private EquipmentFacts Equipment(ImportedEquipment unit) => new()
    {
        ProductNumber = unit.Article,
        ProductFamily = _articles[unit.Article].Family,
        SerialNumber = unit.Serial,
    };

    private static IEnumerable<CoverageSource> WarrantiesOf(ImportedEquipment? unit)
    {
        if (unit is not null && UnitDays.WarrantyOf(unit) is { } days)
        {
            yield return OnUnit(unit, CoverageSourceKind.Warranty, days.Start, days.End, new CoverageShares
            {
                Labour = unit.WarrantyLabourPercent,
                Travel = unit.WarrantyTravelPercent,
                Parts = unit.WarrantyPartsPercent,
                Assistance = 0,
            }) with
            {
                ShareEnds = new ShareEnds
                {
                    Labour = EndOf(unit.WarrantyLabourPercent, days.LabourEnd),
                    Travel = EndOf(unit.WarrantyTravelPercent, days.TravelEnd),
                    Parts = EndOf(unit.WarrantyPartsPercent, days.PartsEnd),
                },
            };
        }

        if (unit?.GuaranteeEnd is { } end)
        {
            yield return OnUnit(unit, CoverageSourceKind.LegalGuarantee, Day(unit.SoldOn), Day(end), CoverageShares.Everything);
        }
    }

    private IEnumerable<CoverageSource> RecallsOf(ImportedEquipment? unit) => unit is null
        ? []
        : _organisation.Recalls.Where(recall => UnitDays.IsRecalled(unit, recall)).Select(recall => Recall(unit, recall));

    private static CoverageSource Recall(ImportedEquipment unit, ImportedRecall recall)
    {
        var end = recall.EndsOn ?? new DateOnly(2199, 12, 31);
        return OnUnit(unit, CoverageSourceKind.Recall, Day(recall.StartsOn), Day(end), CoverageShares.Everything) with
        {
            Number = $"{recall.Number}/{unit.Serial}",
            DefectCode = recall.DefectCode,
        };
    }

    private static LocalDate? EndOf(decimal percent, LocalDate lastDay) => percent > 0 ? lastDay.AddDays(1) : null;

    private static CoverageSource OnUnit(
        ImportedEquipment unit, CoverageSourceKind kind, LocalDate start, LocalDate end, CoverageShares shares) => new()
    {
        Kind = kind,
        Number = $"{kind} {unit.Serial}",
        Status = CoverageSourceStatus.Active,
        Validity = new ValidityPeriod(start, end.AddDays(1), IanaZone.Find(unit.TimeZone)),
        Scope = CoverageScope.OfEquipment(new EquipmentIdentity(unit.Article, unit.Serial)),
        Reasons = [Sav.Domain.Cases.CaseReason.Defect],
        Shares = shares,
    };

    private IEnumerable<CoverageSource> ContractsOf(ImportedCustomer customer) =>
        from contract in _organisation.Contracts
        where contract.CustomerNumber == customer.Number
        from line in contract.Lines
        select new CoverageSource
        {
            Kind = line.Kind == ContractLineKind.PrepaidPack ? CoverageSourceKind.PrepaidPack : CoverageSourceKind.ContractLine,
            Number = line.Number,
            Status = Enum.Parse<CoverageSourceStatus>(contract.Status.ToString()),
            Holder = customer.Number,
            Validity = Validity(contract.StartsOn, contract.EndsOn, contract.TimeZone),
            Scope = ScopeOf(line),
            Reasons = ReasonsOf(line).ToList(),
            Channels = line.Channels,
            Contacts = line.NamedContacts,
            Shares = new CoverageShares
            {
                Labour = line.LabourPercent,
                Travel = line.TravelPercent,
                Parts = line.PartsPercent,
                Assistance = line.AssistancePercent,
            },
            Currency = _organisation.Currency,
            Deductible = line.Deductible,
            Cap = line.Cap,
            Quota = line.Quota is { } quota
                ? new Quota { Unit = quota.Unit, Remaining = quota.Quantity - _taken.GetValueOrDefault(line.Number) }
                : null,
            ServiceLevel = _levels[contract.ServiceLevel],
        };

    private CoverageScope ScopeOf(ImportedContractLine line) => line.Scope switch
    {
        ContractScope.Equipment => CoverageScope.OfEquipment(Equipment(_equipment[line.EquipmentSerial!]).Identity!),
        ContractScope.ProductFamily => CoverageScope.OfProductFamily(line.ProductFamily!),
        ContractScope.Site => CoverageScope.OfSite(line.SiteNumber!),
        _ => CoverageScope.WholeCustomer,
    };

    private static IEnumerable<Sav.Domain.Cases.CaseReason> ReasonsOf(ImportedContractLine line)
    {
        if (line.CoversDefects)
        {
            yield return Sav.Domain.Cases.CaseReason.Defect;
        }

        if (line.CoversUsageHelp)
        {
            yield return Sav.Domain.Cases.CaseReason.UsageHelp;
        }
    }

    private static ValidityPeriod Validity(DateOnly first, DateOnly last, string zone) =>
        new(Day(first), Day(last).AddDays(1), IanaZone.Find(zone));

    private static LocalDate Day(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static ServiceLevel Level(ImportedServiceLevel level) => new()
    {
        Code = level.Code,
        Hours = OpeningHours.Parse(level.OpeningHours),
        Holidays = level.Holidays.Select(Day).ToList(),
        Zone = IanaZone.Find(level.TimeZone),
        OnSiteHours = level.OnSiteHours is { } hours ? OpeningHours.Parse(hours) : null,
        Normal = Commitment(level.Normal)!,
        Urgent = Commitment(level.Urgent),
        Low = Commitment(level.Low),
        PartsDispatchDays = level.PartsDispatchDays,
    };

    private static Commitment? Commitment(ImportedCommitment? promise) => promise is null ? null : new Commitment
    {
        ResponseMinutes = promise.ResponseMinutes,
        OnSiteMinutes = promise.OnSiteMinutes,
        ResolutionMinutes = promise.ResolutionMinutes,
    };
}

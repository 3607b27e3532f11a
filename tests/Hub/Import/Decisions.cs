using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

/// <summary>Decides imported cases by the rules of the product, as the plug-ins do from the rows of the CRM.</summary>
internal sealed class Decisions
{
    private readonly ImportedOrganisation _organisation;
    private readonly Dictionary<string, ImportedArticle> _articles;
    private readonly Dictionary<string, ImportedCustomer> _customers;
    private readonly Dictionary<string, ImportedEquipment> _equipment;
    private readonly Dictionary<string, ServiceLevel> _levels;

    public Decisions(ImportedOrganisation organisation)
    {
        _organisation = organisation;
        _articles = organisation.Articles.ToDictionary(article => article.Number);
        _customers = organisation.Customers.ToDictionary(customer => customer.Number);
        _equipment = organisation.Equipment.ToDictionary(unit => unit.Serial);
        _levels = organisation.ServiceLevels.ToDictionary(level => level.Code, Level);
    }

    /// <summary>What imported data can come to: it has neither quotas nor overrides.</summary>
    public static IReadOnlyList<Outcome> Expected { get; } =
        [Outcome.Covered, Outcome.PartlyCovered, Outcome.PayPerCall, Outcome.QuoteRequired, Outcome.OnHold];

    public Outcome Decide(ImportedCase item)
    {
        var unit = item.EquipmentSerial is null ? null : _equipment[item.EquipmentSerial];
        var customer = _customers[item.CustomerNumber];
        var facts = new CaseFacts
        {
            Reason = (Sav.Domain.Cases.CaseReason)(int)item.Reason,
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
        return EntitlementEngine.Decide(facts, [.. WarrantiesOf(unit), .. ContractsOf(customer)], item.ReportedOn).Outcome;
    }

    private EquipmentFacts Equipment(ImportedEquipment unit) => new()
    {
        ProductNumber = unit.Article,
        ProductFamily = _articles[unit.Article].Family,
        SerialNumber = unit.Serial,
    };

    private static IEnumerable<CoverageSource> WarrantiesOf(ImportedEquipment? unit)
    {
        if (unit?.WarrantyEnd is { } warrantyEnd)
        {
            yield return OnUnit(unit, CoverageSourceKind.Warranty, warrantyEnd, new CoverageShares
            {
                Labour = unit.WarrantyLabourPercent,
                Travel = unit.WarrantyTravelPercent,
                Parts = unit.WarrantyPartsPercent,
                Assistance = 0,
            });
        }

        if (unit?.GuaranteeEnd is { } guaranteeEnd)
        {
            yield return OnUnit(unit, CoverageSourceKind.LegalGuarantee, guaranteeEnd, CoverageShares.Everything);
        }
    }

    private static CoverageSource OnUnit(ImportedEquipment unit, CoverageSourceKind kind, DateOnly end, CoverageShares shares) => new()
    {
        Kind = kind,
        Number = $"{kind} {unit.Serial}",
        Status = CoverageSourceStatus.Active,
        Validity = Validity(unit.SoldOn, end, unit.TimeZone),
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
            Kind = CoverageSourceKind.ContractLine,
            Number = line.Number,
            Status = Enum.Parse<CoverageSourceStatus>(contract.Status.ToString()),
            Holder = customer.Number,
            Validity = Validity(contract.StartsOn, contract.EndsOn, contract.TimeZone),
            Scope = ScopeOf(line),
            Reasons = ReasonsOf(line).ToList(),
            Shares = new CoverageShares
            {
                Labour = line.LabourPercent,
                Travel = line.TravelPercent,
                Parts = line.PartsPercent,
                Assistance = line.AssistancePercent,
            },
            ServiceLevel = _levels[contract.ServiceLevel],
        };

    private CoverageScope ScopeOf(ImportedContractLine line) => line.Scope switch
    {
        ContractScope.Equipment => CoverageScope.OfEquipment(Equipment(_equipment[line.EquipmentSerial!]).Identity!),
        ContractScope.ProductFamily => CoverageScope.OfProductFamily(line.ProductFamily!),
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

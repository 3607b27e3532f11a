using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests;

/// <summary>Named starting states; a test changes with <c>with</c> what it is about.</summary>
internal static class Some
{
    public static readonly IanaZone Paris = IanaZone.Find("Europe/Paris");

    /// <summary>A Monday, 09:15 in Paris.</summary>
    public static readonly DateTimeOffset Monday = At("2026-03-02T08:15:00Z");

    public static readonly EquipmentIdentity Pump = new("PUMP-2", "SN-0042");

    public static readonly CaseFacts DefectCase = new()
    {
        Number = "CAS-01001",
        Reason = CaseReason.Defect,
        Customer = new CustomerFacts { Number = "C-1042", IsConsumer = false, IsOnCreditHold = false },
        Equipment = new EquipmentFacts { ProductNumber = "PUMP-2", ProductFamily = "Pumps", SerialNumber = "SN-0042" },
        Currency = "EUR",
        Zone = Paris,
        StandardLevel = Level("STANDARD", "Mo-Fr 09:00-17:00", responseMinutes: 480, resolutionMinutes: 2400),
    };

    public static readonly CaseFacts UsageHelpCase = DefectCase with { Reason = CaseReason.UsageHelp };

    public static readonly CoverageSource Warranty = new()
    {
        Kind = CoverageSourceKind.Warranty,
        Number = "SN-0042/warranty",
        Status = CoverageSourceStatus.Active,
        Validity = new ValidityPeriod(new LocalDate(2025, 6, 1), new LocalDate(2027, 6, 1), Paris),
        Scope = CoverageScope.OfEquipment(Pump),
        Reasons = [CaseReason.Defect],
        Shares = CoverageShares.Everything,
    };

    public static readonly CoverageSource Guarantee =
        Warranty with { Kind = CoverageSourceKind.LegalGuarantee, Number = "SN-0042/guarantee" };

    public static readonly CoverageSource Contract = new()
    {
        Kind = CoverageSourceKind.ContractLine,
        Number = "C-0007/1",
        Status = CoverageSourceStatus.Active,
        Holder = "C-1042",
        Validity = new ValidityPeriod(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1), Paris),
        Scope = CoverageScope.WholeCustomer,
        Reasons = [CaseReason.Defect, CaseReason.UsageHelp],
        Shares = Shares(labour: 80, travel: 50, parts: 0, assistance: 100),
        ServiceLevel = Level("GOLD", "24/7", responseMinutes: 60, resolutionMinutes: 240),
    };

    public static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ten hours paid in advance.</summary>
    public static readonly CoverageSource Pack = Contract with
    {
        Kind = CoverageSourceKind.PrepaidPack,
        Number = "P-0003/1",
        Shares = CoverageShares.Everything,
        Quota = new Quota { Unit = QuotaUnit.Hours, Remaining = 10 },
        ServiceLevel = null,
    };

    public static Payer Payer(string number, CoverageShares shares, Quota? quota = null) => new()
    {
        Kind = CoverageSourceKind.ContractLine, Number = number, Shares = shares, Deductible = 0, Cap = null, Quota = quota,
    };

    public static CaseEstimate Estimate(decimal labour = 0, decimal travel = 0, decimal parts = 0, decimal assistance = 0) =>
        new() { Labour = labour, Travel = travel, Parts = parts, Assistance = assistance };

    public static CoverageShares Shares(decimal labour, decimal travel, decimal parts, decimal assistance) =>
        new() { Labour = labour, Travel = travel, Parts = parts, Assistance = assistance };

    public static ServiceLevel Level(
        string code, string hours, int responseMinutes, int resolutionMinutes, int? onSiteMinutes = null, params string[] holidays) => new()
    {
        Code = code,
        Hours = OpeningHours.Parse(hours),
        Holidays = [.. holidays.Select(Date)],
        Zone = Paris,
        Normal = Commitment(responseMinutes, resolutionMinutes, onSiteMinutes),
    };

    public static Commitment Commitment(int responseMinutes, int resolutionMinutes, int? onSiteMinutes = null) =>
        new() { ResponseMinutes = responseMinutes, OnSiteMinutes = onSiteMinutes, ResolutionMinutes = resolutionMinutes };

    public static LocalDate Date(string text) =>
        LocalDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date.");
}

using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Plugins.Coverage;

/// <summary>What overrides in force give away on a case: what earlier closures left of their amount, whatever the other sources leave.</summary>
internal static class GoodwillSource
{
    // An override is for its case and has no term of its own.
    private static readonly ValidityPeriod Always = new(new LocalDate(1900, 1, 1), new LocalDate(2200, 1, 1), IanaZone.Find("Europe/Paris"));

    public static CoverageSource Of(string number, decimal amount, string customer, string currency) => new()
    {
        Kind = CoverageSourceKind.Goodwill,
        Number = number.Length > 0 ? number : "goodwill",
        Status = CoverageSourceStatus.Active,
        Holder = customer,
        Validity = Always,
        Scope = CoverageScope.WholeCustomer,
        Reasons = [CaseReason.Defect, CaseReason.UsageHelp],
        Shares = CoverageShares.Everything,
        Currency = currency,
        Cap = amount,
    };
}

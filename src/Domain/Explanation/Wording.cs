using System.Globalization;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Explanation;

/// <summary>The phrases of an explanation in one language. <see cref="DecisionText"/> puts them in order.</summary>
internal abstract class Wording
{
    public static Wording In(StaffLanguage language) => language == StaffLanguage.French ? new FrenchWording() : new EnglishWording();

    public abstract string Colon { get; }

    public abstract string Outcome(Outcome outcome);

    public abstract string Category(CostCategory category);

    public abstract string Source(CoverageSourceKind kind, string number);

    /// <param name="part">A percentage or an amount of money.</param>
    public abstract string PaidBy(CoverageShare share, string part);

    public abstract string PaidByCustomer(string part);

    public abstract string Percent(decimal percent);

    public abstract string Money(decimal amount, string currency);

    /// <summary>What a payer keeps back or limits, where nobody has estimated the cost and it is not reckoned yet.</summary>
    public abstract IEnumerable<string> Terms(Payer payer, string currency);

    /// <summary>What a case takes of a quota.</summary>
    public abstract string Hold(CoverageSourceKind kind, QuotaUse hold, string currency);

    public abstract string CreditApproved(string approver);

    public abstract string Level(AppliedDeadline deadline);

    public abstract string Due(Promise promise, DateTime time);

    public abstract string ConsideredOn(DateTime time, IanaZone zone);

    public abstract string NothingConsidered { get; }

    public abstract string Applies(CandidateVerdict candidate);

    public abstract string DoesNotApply(CandidateVerdict candidate);

    /// <summary>What stood in the way of a source, for a rule that it failed.</summary>
    public abstract string Failure(CandidateVerdict candidate, RuleVerdict rule);

    /// <summary>The smallest change that would let the source pass the rule.</summary>
    public abstract string Remedy(CandidateVerdict candidate, RuleVerdict rule, CaseFacts facts);

    public abstract string Arithmetic { get; }

    public abstract string Counted(Deadline deadline);

    public abstract string Segment(DateTime from, DateTime to, TimeSpan length);

    protected abstract string DateFormat { get; }

    protected string Date(LocalDate date) => date.ToString(DateFormat);

    /// <summary>A date in its canonical form, as verdicts carry it.</summary>
    protected string Date(string isoDate) => LocalDate.TryParse(isoDate, out var date) ? Date(date) : isoDate;

    protected string Time(DateTime time) => time.ToString(DateFormat + " HH:mm", CultureInfo.InvariantCulture);

    /// <summary>So much of a quota: <c>10 h</c>, <c>1 case</c>, <c>60.00 EUR</c>.</summary>
    protected string Quantity(decimal quantity, QuotaUnit unit, string currency) =>
        unit == QuotaUnit.Money ? Money(quantity, currency) : Counted(quantity, unit);

    protected abstract string Counted(decimal quantity, QuotaUnit unit);

    /// <summary>The last day on which a source that ends as proposed would cover.</summary>
    protected string LastDayAfter(SmallestChange change) =>
        LocalDate.TryParse(change.Value, out var end) ? Date(end.AddDays(-1)) : change.Value;

    /// <summary>What remained of a source's quota, or was needed of it, as a verdict carries it.</summary>
    protected string OfQuota(CandidateVerdict candidate, string number) => Quantity(
        decimal.Parse(number, CultureInfo.InvariantCulture), candidate.Source.Quota!.Unit, candidate.Source.Currency ?? string.Empty);

    /// <summary>Each of the JSON names in a list, as verdicts carry it, in words.</summary>
    protected static string Each<T>(string names, string or, Func<T, string> word)
        where T : struct, Enum =>
        string.Join(or, names.Split([", "], StringSplitOptions.None).Select(name => word(Json.JsonName.Read<T>(name))));

    protected static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    protected static string Length(TimeSpan length)
    {
        var hours = (int)length.TotalHours;
        var rest = length - TimeSpan.FromHours(hours);
        var minutes = rest.Seconds == 0 && rest.Milliseconds == 0
            ? rest.Minutes.ToString(CultureInfo.InvariantCulture)
            : rest.ToString(@"m\:ss", CultureInfo.InvariantCulture);
        return hours == 0 ? $"{minutes} min" : rest == TimeSpan.Zero ? $"{hours} h" : $"{hours} h {minutes} min";
    }
}

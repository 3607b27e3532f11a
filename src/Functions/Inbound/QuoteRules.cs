using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Inbound;

/// <summary>
/// How what is said about a quote changes its case, whatever order it is said in and however often. Of two answers of the customer the
/// later one counts, acceptance where they came in the same second. Any answer counts more than that there was none in time: the ERP, whose
/// quote it is, took it.
/// </summary>
internal static class QuoteRules
{
    /// <summary>What <see cref="Apply"/> needs of the case.</summary>
    public static ColumnSet Columns { get; } = new(
        CaseColumns.QuoteStatus, CaseColumns.QuoteNumber, CaseColumns.QuoteRevision, CaseColumns.QuoteAnsweredOn, CaseColumns.Currency);

    /// <returns>The change, or null when the case has moved on to another quote.</returns>
    public static Entity? Apply(Entity current, QuoteChange change)
    {
        if (!IsAboutTheCurrentQuote(current, change))
        {
            return null;
        }

        var row = new Entity(CaseColumns.Table, change.CaseId) { [CaseColumns.QuoteNumber] = change.QuoteNumber };
        if (IsNews(current, change))
        {
            row[CaseColumns.QuoteStatus] = new OptionSetValue((int)change.Status);
            row[CaseColumns.QuoteAnsweredOn] = Second(change.AnsweredOn);
        }

        if (change.QuotedAmount is { } amount)
        {
            row[CaseColumns.QuotedAmount] = amount;
        }

        if (change.ValidUntil is { } day)
        {
            row[CaseColumns.QuoteValidUntil] = day;
        }

        return row;
    }

    private static bool IsAboutTheCurrentQuote(Entity current, QuoteChange change)
    {
        if (IsAskedForBy(current, change) is { } isAskedFor)
        {
            return isAskedFor;
        }

        // By its number alone: an answer to an earlier quote, while a later one lies before the customer or was answered.
        return !IsAnswer(change.Status) || IsSameNumber(current, change) || !(IsAnswer(StatusOf(current)) || IsIssued(current));
    }

    // Null: the event or the case does not tell the key.
    private static bool? IsAskedForBy(Entity current, QuoteChange change) =>
        change.IdempotencyKey is { } key && current.GetAttributeValue<int?>(CaseColumns.QuoteRevision) is { } revision
            ? key == IdempotencyKeys.Quote(change.CaseId, revision)
            : null;

    private static bool IsNews(Entity current, QuoteChange change)
    {
        var status = StatusOf(current);
        var isSameQuote = IsAskedForBy(current, change) ?? IsSameNumber(current, change);
        if (!IsAnswer(status) || !isSameQuote)
        {
            return !(isSameQuote && status == QuoteStatus.Expired && change.Status == QuoteStatus.Issued);
        }

        if (!IsAnswer(change.Status))
        {
            return false;
        }

        var before = current.GetAttributeValue<DateTime?>(CaseColumns.QuoteAnsweredOn);
        var answeredOn = Second(change.AnsweredOn);
        return before is null || answeredOn > before || (answeredOn == before && change.Status == QuoteStatus.Accepted);
    }

    private static QuoteStatus? StatusOf(Entity current) =>
        (QuoteStatus?)current.GetAttributeValue<OptionSetValue>(CaseColumns.QuoteStatus)?.Value;

    private static bool IsIssued(Entity current) => StatusOf(current) is QuoteStatus.Issued or QuoteStatus.Expired;

    private static bool IsAnswer(QuoteStatus? status) => status is QuoteStatus.Accepted or QuoteStatus.Declined;

    private static bool IsSameNumber(Entity current, QuoteChange change) =>
        current.GetAttributeValue<string>(CaseColumns.QuoteNumber) == change.QuoteNumber;

    private static DateTime? Second(DateTime? instant) => instant is { } utc ? WholeSecond.Of(utc) : null;
}

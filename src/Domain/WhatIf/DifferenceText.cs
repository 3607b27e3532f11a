using Sav.Domain.Entitlement;
using Sav.Domain.Explanation;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.WhatIf;

/// <summary>A difference in words. Times are the customer's wall-clock times.</summary>
public sealed class DifferenceText
{
    private readonly DecisionDifference _difference;
    private readonly Wording _words;
    private readonly DifferenceWording _phrases;

    private DifferenceText(DecisionDifference difference, StaffLanguage language)
    {
        _difference = difference;
        _words = Wording.In(language);
        _phrases = DifferenceWording.In(language);
    }

    /// <summary>Outcome, who pays what, deadlines, and the sources that win or lose; one line each, after a title.</summary>
    public static IReadOnlyList<string> Lines(DecisionDifference difference, StaffLanguage language)
    {
        var text = new DifferenceText(difference, language);
        return difference.IsNone ? [text._phrases.Nothing] : [text._phrases.Title, .. text.Changes().Select(change => "- " + change)];
    }

    private IEnumerable<string> Changes()
    {
        var before = _difference.Before.Outcome;
        var after = _difference.After.Outcome;
        var outcome = before == after ? Enumerable.Empty<string>() : [_phrases.Outcome(before, after)];
        return outcome
            .Concat(_difference.Categories.Select(Category))
            .Concat(_difference.Deadlines.Select(Deadline))
            .Concat(_difference.Winners.Select(candidate => _phrases.WouldApply(SourceOf(candidate))))
            .Concat(_difference.Losers.Select(Loser));
    }

    private string Category(CategoryDifference category) =>
        _words.Category(category.Before.Category) + _words.Colon
        + $" {Payers(category.Before, _difference.Before)} → {Payers(category.After, _difference.After)}";

    private string Payers(CategoryCoverage category, EntitlementDecision decision)
    {
        string Part(decimal amount) => decision.HasAmounts ? _words.Money(amount, decision.Facts.Currency) : _words.Percent(amount);
        var payers = category.Shares.Select(share => _words.PaidBy(share, Part(share.Amount)));
        var customerPays = category.CustomerAmount > 0 || category.Shares.Count == 0;
        return string.Join(", ", customerPays ? payers.Concat([_words.PaidByCustomer(Part(category.CustomerAmount))]) : payers);
    }

    private string Deadline(DeadlineDifference deadline)
    {
        if (deadline.After is not { } after)
        {
            return _phrases.NoLongerPromised(Due(deadline.Promise, deadline.Before!.Value));
        }

        var due = Due(deadline.Promise, after);
        return deadline.Before is { } before ? _phrases.Moved(due, after - before) : _phrases.NewlyPromised(due);
    }

    private string Due(Promise promise, DateTimeOffset instant) => _words.Due(promise, _difference.After.Facts.Zone.TimeAt(instant));

    private string Loser(CandidateVerdict candidate) => _phrases.WouldNotApply(
        SourceOf(candidate),
        string.Join(" ", candidate.Rules.Where(rule => !rule.Passed).Select(rule => _words.Failure(candidate, rule))));

    private string SourceOf(CandidateVerdict candidate) => _words.Source(candidate.Source.Kind, candidate.Source.Number);
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Staff;

/// <summary>What staff see of a case when they decide what to do next.</summary>
public sealed record CaseView(Guid Id, string ExternalNumber, int State, int Status, int? Outcome, int? QuoteStatus)
{
    /// <summary>The columns that <see cref="From"/> reads.</summary>
    public static ColumnSet Columns => new("sav_externalnumber", "statecode", "statuscode", "sav_outcome", "sav_quotestatus");

    /// <summary>Reads the view from a row.</summary>
    public static CaseView From(Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>("sav_externalnumber"),
        row.ChoiceOf("statecode") ?? Choice.CaseActive,
        row.ChoiceOf("statuscode") ?? Choice.StatusInProgress,
        row.ChoiceOf("sav_outcome"),
        row.ChoiceOf("sav_quotestatus"));

    /// <summary>
    /// The next thing to do. It follows from the case alone, so work goes on after an interruption wherever it stopped.
    /// </summary>
    public NextStep Next => this switch
    {
        { State: not Choice.CaseActive } => NextStep.Nothing,
        { Outcome: Choice.OnHold } => NextStep.Nothing,
        { Status: Choice.StatusWaiting } => NextStep.CloseWhenPartsAreAnswered,
        { Outcome: Choice.QuoteRequired, QuoteStatus: Choice.QuoteDeclined or Choice.QuoteExpired } => NextStep.Cancel,
        { Outcome: Choice.QuoteRequired, QuoteStatus: Choice.QuoteFailed } => NextStep.Nothing,
        { Outcome: Choice.QuoteRequired, QuoteStatus: not Choice.QuoteAccepted } => NextStep.WaitForQuote,
        _ => NextStep.Work,
    };
}

using Sav.Hub.Crm;
using Sav.Hub.Staff;

namespace Sav.Hub.Tests.Staff;

public sealed class CaseViewTests
{
    private const int Covered = 743120000;
    private const int QuoteIssued = 743120001;

    [Theory]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Covered, null, NextStep.Work)]
    [InlineData(Choice.CaseActive, Choice.StatusWaiting, Covered, null, NextStep.CloseWhenPartsAreAnswered)]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Choice.OnHold, null, NextStep.Nothing)]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Choice.QuoteRequired, null, NextStep.WaitForQuote)]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Choice.QuoteRequired, QuoteIssued, NextStep.WaitForQuote)]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Choice.QuoteRequired, Choice.QuoteAccepted, NextStep.Work)]
    [InlineData(Choice.CaseActive, Choice.StatusWaiting, Choice.QuoteRequired, Choice.QuoteAccepted, NextStep.CloseWhenPartsAreAnswered)]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Choice.QuoteRequired, Choice.QuoteDeclined, NextStep.Cancel)]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Choice.QuoteRequired, Choice.QuoteExpired, NextStep.Cancel)]
    [InlineData(Choice.CaseActive, Choice.StatusInProgress, Choice.QuoteRequired, Choice.QuoteFailed, NextStep.Nothing)]
    [InlineData(Choice.CaseResolved, Choice.StatusSolved, Covered, null, NextStep.Nothing)]
    [InlineData(Choice.CaseCancelled, Choice.StatusCancelled, Choice.QuoteRequired, Choice.QuoteDeclined, NextStep.Nothing)]
    public void Next_FollowsFromTheCaseAlone(int state, int status, int outcome, int? quote, NextStep expected) =>
        Assert.Equal(expected, new CaseView(Guid.Empty, "R-1", state, status, outcome, quote).Next);
}

using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Pauses;

/// <summary>Reported on Monday 2 March 2026 at 09:15 in Paris; 8 h to answer and 40 h to repair, Mo-Fr 09:00-17:00.</summary>
public sealed class TrackPausesTests : IAsyncLifetime
{
    private const int InProgress = 1;
    private const int WaitingForDetails = 3;

    private readonly MovableTime _time = new(Organisation.Now);
    private readonly Organisation _organisation;
    private Desk _desk = null!;
    private EntityReference _case = null!;

    public TrackPausesTests()
    {
        _organisation = new Organisation(_time);
    }

    public async ValueTask InitializeAsync()
    {
        await _organisation.InitializeAsync();
        _desk = new Desk(_organisation);
        _case = _desk.Case(_desk.Equipment(warrantyEnd: new DateTime(2027, 5, 31)));
    }

    public ValueTask DisposeAsync() => _organisation.DisposeAsync();

    [Fact]
    public void Update_WaitingForDetailsAndBack_MovesTheDeadlinesByThePause()
    {
        At("2026-03-02T10:00:00Z");
        SetStatus(WaitingForDetails);
        At("2026-03-02T13:00:00Z");
        SetStatus(InProgress);

        AssertDue(answer: "2026-03-03T11:15:00Z", repair: "2026-03-09T11:15:00Z");
        AssertPauses((0, "2026-03-02T10:00:00Z", "2026-03-02T13:00:00Z"));
        Assert.Null(Case.GetAttributeValue<DateTime?>("sav_clockpausedon"));
    }

    [Fact]
    public void Update_WaitingForDetails_TellsSinceWhenAndKeepsTheDeadlines()
    {
        At("2026-03-02T10:00:00Z");
        SetStatus(WaitingForDetails);

        AssertDue(answer: "2026-03-03T08:15:00Z", repair: "2026-03-09T08:15:00Z");
        AssertPauses((0, "2026-03-02T10:00:00Z", null));
        Assert.Equal(Instant("2026-03-02T10:00:00Z"), Case.GetAttributeValue<DateTime?>("sav_clockpausedon"));
    }

    [Fact]
    public void Update_PauseOutsideOpeningHours_AddsNothing()
    {
        At("2026-03-02T16:00:00Z");
        SetStatus(WaitingForDetails);
        At("2026-03-03T08:00:00Z");
        SetStatus(InProgress);

        AssertDue(answer: "2026-03-03T08:15:00Z", repair: "2026-03-09T08:15:00Z");
    }

    [Fact]
    public void Update_CaseClosedAndReopened_HasLeftWhatItHadLeft()
    {
        At("2026-03-03T16:00:00Z");
        _desk.Close(_case);
        AssertPauses((2, "2026-03-03T16:00:00Z", null));
        At("2026-03-05T08:00:00Z");
        _desk.Reopen(_case);

        AssertDue(answer: "2026-03-03T08:15:00Z", repair: "2026-03-10T08:15:00Z");
        AssertPauses((2, "2026-03-03T16:00:00Z", "2026-03-05T08:00:00Z"));
    }

    [Fact]
    public void Update_ClosedWhileWaiting_StandsWithoutABreak()
    {
        At("2026-03-02T10:00:00Z");
        SetStatus(WaitingForDetails);
        At("2026-03-02T11:00:00Z");
        _desk.Close(_case);
        Assert.Equal(Instant("2026-03-02T10:00:00Z"), Case.GetAttributeValue<DateTime?>("sav_clockpausedon"));
        At("2026-03-02T12:00:00Z");
        _desk.Reopen(_case);

        AssertPauses((0, "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"), (2, "2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z"));
        AssertDue(answer: "2026-03-03T10:15:00Z", repair: "2026-03-09T10:15:00Z");
    }

    [Theory]
    [InlineData(743120002)]
    [InlineData(743120004)]
    [InlineData(743120005)]
    public void Update_QuoteAcceptedExpiredOrFailed_EndsTheWaitForIt(int quoteStatus)
    {
        _case = _desk.Case();
        AssertPauses((1, "2026-03-02T08:15:00Z", null));
        Assert.Equal(Organisation.Now, Case.GetAttributeValue<DateTime?>("sav_clockpausedon"));
        At("2026-03-02T09:15:00Z");
        _desk.Change(_case, "sav_quotestatus", new OptionSetValue(743120001));
        AssertPauses((1, "2026-03-02T08:15:00Z", null));
        At("2026-03-03T09:15:00Z");
        _desk.Change(_case, "sav_quotestatus", new OptionSetValue(quoteStatus));

        AssertPauses((1, "2026-03-02T08:15:00Z", "2026-03-03T09:15:00Z"));
        AssertDue(answer: "2026-03-04T09:15:00Z", repair: "2026-03-10T09:15:00Z");
    }

    [Fact]
    public void Update_QuoteDeclined_EndsTheWaitForItAndStandsClosed()
    {
        _case = _desk.Case();
        At("2026-03-03T09:15:00Z");

        _desk.Change(_case, "sav_quotestatus", new OptionSetValue(743120003));

        AssertPauses((1, "2026-03-02T08:15:00Z", "2026-03-03T09:15:00Z"), (2, "2026-03-03T09:15:00Z", null));
    }

    [Fact]
    public void Create_WaitingForDetails_StandsFromTheBeginning()
    {
        var row = _desk.CaseRow(_desk.Equipment("SN-2", warrantyEnd: new DateTime(2027, 5, 31)));
        row["statuscode"] = new OptionSetValue(WaitingForDetails);
        _case = _organisation.Create(row);

        AssertPauses((0, "2026-03-02T08:15:00Z", null));
        Assert.Equal(Organisation.Now, Case.GetAttributeValue<DateTime?>("sav_clockpausedon"));
    }

    [Fact]
    public void Update_DecidedAgainAfterAPause_CountsThePauseStill()
    {
        At("2026-03-02T10:00:00Z");
        SetStatus(WaitingForDetails);
        At("2026-03-02T13:00:00Z");
        SetStatus(InProgress);

        _desk.Change(_case, "sav_reportedon", Instant("2026-03-02T09:15:00Z"));

        AssertDue(answer: "2026-03-03T12:15:00Z", repair: "2026-03-09T12:15:00Z");
    }

    [Fact]
    public void Update_LevelChangedSince_KeepsWhatWasPromised()
    {
        _desk.Change(_organisation.StandardLevel, "sav_resolutionminutes", 60);
        At("2026-03-02T10:00:00Z");
        SetStatus(WaitingForDetails);
        At("2026-03-02T13:00:00Z");
        SetStatus(InProgress);

        AssertDue(answer: "2026-03-03T11:15:00Z", repair: "2026-03-09T11:15:00Z");
    }

    [Fact]
    public void Update_Pause_ListsHowTheDeadlinesAddUpInBothLanguages()
    {
        At("2026-03-02T10:00:00Z");
        SetStatus(WaitingForDetails);
        At("2026-03-02T13:00:00Z");
        SetStatus(InProgress);

        var listing = Case.Text("sav_clocksegments");

        Assert.Contains(
            "answer, 8 h: 2026-03-02 09:15 to 11:00 (1 h 45 min) + 2026-03-02 14:00 to 17:00 (3 h) "
            + "+ 2026-03-03 09:00 to 12:15 (3 h 15 min)",
            listing);
        Assert.Contains("02/03/2026 14:00", listing);
        Assert.EndsWith("(Europe/Paris)", listing);
    }

    [Fact]
    public void Update_UndecidedCase_KeepsThePauseOnly()
    {
        var row = _desk.CaseRow();
        row.Attributes.Remove("sav_reason");
        _case = _organisation.Create(row);

        SetStatus(WaitingForDetails);

        AssertPauses((0, "2026-03-02T08:15:00Z", null));
        Assert.Null(Case.GetAttributeValue<DateTime?>("sav_respondby"));
    }

    [Fact]
    public void Update_UrgentAndWaitingInOneSave_KeepsTheUrgentDeadlines()
    {
        var level = _organisation.StandardLevel;
        _organisation.Service.Update(new Entity(level.LogicalName, level.Id)
        {
            ["sav_urgentresponseminutes"] = 60, ["sav_urgentresolutionminutes"] = 120,
        });

        At("2026-03-02T08:30:00Z");
        _organisation.Service.Update(new Entity("incident", _case.Id)
        {
            ["sav_severity"] = new OptionSetValue(743120002), ["statuscode"] = new OptionSetValue(WaitingForDetails),
        });

        AssertDue(answer: "2026-03-02T09:15:00Z", repair: "2026-03-02T10:15:00Z");
        AssertPauses((0, "2026-03-02T08:30:00Z", null));
        At("2026-03-02T09:30:00Z");
        SetStatus(InProgress);
        AssertDue(answer: "2026-03-02T10:15:00Z", repair: "2026-03-02T11:15:00Z");
    }

    [Fact]
    public void Update_ReopenedWithoutItsCoverage_WaitsForTheQuoteOnce()
    {
        var unit = _desk.Equipment("SN-3", warrantyEnd: new DateTime(2027, 5, 31));
        _case = _desk.Case(unit);
        At("2026-03-02T10:00:00Z");
        _desk.Close(_case);
        _desk.Change(unit, "sav_warrantyend", new DateTime(2025, 12, 31));
        At("2026-03-02T11:00:00Z");
        _desk.Reopen(_case);

        Assert.Equal(0, Case.Choice("sav_quotestatus"));
        AssertPauses((2, "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"), (1, "2026-03-02T11:00:00Z", null));
        Assert.True(Case.Contains("sav_clockpausedon"));
        At("2026-03-02T12:00:00Z");
        _desk.Change(_case, "sav_quotestatus", new OptionSetValue(743120002));
        Assert.False(Case.Contains("sav_clockpausedon"));
        AssertDue(answer: "2026-03-03T10:15:00Z", repair: "2026-03-09T10:15:00Z");
    }

    private Entity Case => _organisation.Read(_case);

    private void At(string instant) => _time.MoveTo(Instant(instant));

    private void SetStatus(int status) => _desk.Change(_case, "statuscode", new OptionSetValue(status));

    private void AssertDue(string answer, string repair)
    {
        Assert.Equal(Instant(answer), Case.GetAttributeValue<DateTime>("sav_respondby"));
        Assert.Equal(Instant(repair), Case.GetAttributeValue<DateTime>("sav_resolveby"));
    }

    private void AssertPauses(params (int Reason, string From, string? To)[] expected)
    {
        var rows = _organisation.OfCase("sav_casepause", _case).OrderBy(row => row.GetAttributeValue<DateTime>("sav_from"));

        Assert.Equal(
            expected.Select(pause => ((int?)pause.Reason, Instant(pause.From), pause.To is null ? (DateTime?)null : Instant(pause.To))),
            rows.Select(row => (
                row.Choice("sav_reason"), row.GetAttributeValue<DateTime>("sav_from"), row.GetAttributeValue<DateTime?>("sav_to"))));
    }

    private static DateTime Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;
}

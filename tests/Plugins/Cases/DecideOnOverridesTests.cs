using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.Overrides;

namespace Sav.Plugins.Tests.Cases;

/// <summary>An override that comes into force takes the decision again, and the closure pays by it.</summary>
public sealed class DecideOnOverridesTests(Organisation organisation)
{
    private const int Covered = 0;
    private const int QuoteRequired = 4;
    private const int OnHold = 5;
    private const int Goodwill = 6;

    private const int Labour = 0;

    private readonly Desk _desk = new(organisation);
    private readonly Counter _counter = new(organisation);

    [Fact]
    public void Goodwill_InForce_PaysUpToItsAmount()
    {
        var agent = _counter.User("Anne", _counter.Role(100));
        var reference = _desk.Case(_desk.Equipment());
        _desk.Work(reference, Labour, 3, 50);

        _counter.Ask(agent, Counter.GoodwillRow(reference, 60));

        Assert.Equal(Goodwill, organisation.Read(reference).Choice("sav_outcome"));
        _desk.Close(reference);
        Assert.Equal(60m, organisation.Read(reference).Amount("sav_coveredamount"));
        Assert.Equal(90m, organisation.Read(reference).Amount("sav_billedamount"));
    }

    [Fact]
    public void Goodwill_InForce_PaysItsAmountOnceHoweverOftenTheCaseIsClosed()
    {
        var agent = _counter.User("Anne", _counter.Role(100));
        var reference = _desk.Case(_desk.Equipment());
        _desk.Work(reference, Labour, 1, 50);
        _counter.Ask(agent, Counter.GoodwillRow(reference, 60));
        _desk.Close(reference);
        _desk.Reopen(reference);
        _desk.Work(reference, Labour, 1, 50);

        _desk.Close(reference);

        Assert.Equal(60m, organisation.Read(reference).Amount("sav_coveredamount"));
        Assert.Equal(40m, organisation.Read(reference).Amount("sav_billedamount"));
    }

    [Fact]
    public void CreditHold_WithoutRelease_CannotBeClosedWithWork()
    {
        _desk.Change(_desk.Customer, "creditonhold", true);
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Labour, 1, 50);

        Assert.Contains("on credit hold and nobody has approved", CrmRow.Refusal(() => _desk.Close(reference)));
    }

    [Fact]
    public void Goodwill_Withdrawn_LeavesTheCaseAsItWas()
    {
        var agent = _counter.User("Anne", _counter.Role(100));
        var reference = _desk.Case(_desk.Equipment());
        var given = _counter.Ask(agent, Counter.GoodwillRow(reference, 60));

        _counter.Move(agent, given, Counter.Withdrawn);

        Assert.Equal(QuoteRequired, organisation.Read(reference).Choice("sav_outcome"));
    }

    [Fact]
    public void CreditRelease_InForce_CoversByTheContractThatTheStopSuspended()
    {
        _desk.Contract();
        _desk.Change(_desk.Customer, "creditonhold", true);
        var reference = _desk.Case(usageHelp: true);
        Assert.Equal(OnHold, organisation.Read(reference).Choice("sav_outcome"));
        var approver = _counter.User("Claire", _counter.Role(0, approvesReleases: true));
        var agent = _counter.User("Anne", _counter.Role(100));

        var release = _counter.Ask(agent, Counter.ReleaseRow(reference, approver));
        Assert.Equal(OnHold, organisation.Read(reference).Choice("sav_outcome"));
        _counter.Move(approver, release, Counter.InForce);

        var row = organisation.Read(reference);
        Assert.Equal(Covered, row.Choice("sav_outcome"));
        Assert.Contains("has approved the work.", row.Text("sav_decisionsummary"));
    }
}

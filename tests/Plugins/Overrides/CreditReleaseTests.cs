using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Overrides;

public sealed class CreditReleaseTests
{
    private readonly Organisation _organisation;
    private readonly Counter _counter;
    private readonly Desk _desk;
    private readonly Guid _approvers;
    private readonly EntityReference _agent;
    private readonly EntityReference _manager;
    private readonly EntityReference _case;

    public CreditReleaseTests(Organisation organisation)
    {
        _organisation = organisation;
        _counter = new Counter(organisation);
        _desk = new Desk(organisation);
        _approvers = _counter.Role(0, approvesReleases: true);
        _agent = _counter.User("Ada", _counter.Role(100));
        _manager = _counter.User("Max", _approvers);
        _case = _desk.Case();
    }

    [Fact]
    public void Create_Release_WaitsForTheNamedApprover()
    {
        Assert.Equal(Counter.Requested, _counter.StatusOf(Ask(_manager)));
        OnTheCase(null);
    }

    [Fact]
    public void Approve_ByTheNamed_IsOnTheCase()
    {
        _counter.Move(_manager, Ask(_manager), Counter.InForce);

        OnTheCase(_manager);
        Assert.Equal(Organisation.Now, _organisation.Read(_case).GetAttributeValue<DateTime>("sav_creditapprovedon"));
        Assert.Null(_organisation.Read(_case).Amount("sav_goodwillamount"));
    }

    [Fact]
    public void Approve_ByAnotherApprover_IsRefused()
    {
        var release = Ask(_manager);
        var other = _counter.User("Zoe", _approvers);

        Assert.Contains("for 'Max' to decide on, not for 'Zoe'", CrmRow.Refusal(() => _counter.Move(other, release, Counter.InForce)));
        Assert.Equal(Counter.Requested, _counter.StatusOf(release));
        OnTheCase(null);
    }

    [Fact]
    public void Approve_ByTheRequester_IsRefused()
    {
        var release = Ask(_manager);

        Assert.Contains("cannot decide on it", CrmRow.Refusal(() => _counter.Move(_agent, release, Counter.InForce)));
    }

    [Fact]
    public void Approve_ByTheNamedWhoLostHisRole_IsRefused()
    {
        var release = Ask(_manager);
        _organisation.TakeRole(_manager, _approvers);

        Assert.Contains("No role of 'Max'", CrmRow.Refusal(() => _counter.Move(_manager, release, Counter.InForce)));
    }

    [Fact]
    public void Withdraw_Release_TakesItOffTheCase()
    {
        var release = Ask(_manager);
        _counter.Move(_manager, release, Counter.InForce);

        _counter.Move(_agent, release, Counter.Withdrawn);

        OnTheCase(null);
        Assert.False(_organisation.Read(_case).Contains("sav_creditapprovedon"));
    }

    [Fact]
    public void Create_ApproverWhoIsDisabled_IsRefused()
    {
        _desk.Change(_manager, "isdisabled", true);

        Assert.Contains("'Max' is a disabled user", CrmRow.Refusal(() => Ask(_manager)));
        Assert.Empty(_organisation.OfCase("sav_caseoverride", _case, "sav_name"));
    }

    [Fact]
    public void Create_WithoutApprover_IsRefused() =>
        Assert.Contains("names no approver", CrmRow.Refusal(() => Ask(null!)));

    [Fact]
    public void Create_ApproverWhoAsks_IsRefused() =>
        Assert.Contains("'Max' is the one who asks", CrmRow.Refusal(() => _counter.Ask(_manager, Counter.ReleaseRow(_case, _manager))));

    [Fact]
    public void Create_ApproverWithoutTheRight_IsRefused() =>
        Assert.Contains("No role of the approver 'Eve'", CrmRow.Refusal(() => Ask(_counter.User("Eve", _counter.Role(9_999)))));

    private EntityReference Ask(EntityReference approver) => _counter.Ask(_agent, Counter.ReleaseRow(_case, approver));

    private void OnTheCase(EntityReference? approver) =>
        Assert.Equal(approver?.Id, _organisation.Read(_case).Lookup("sav_creditapprovedbyid")?.Id);
}

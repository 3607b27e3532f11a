using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Overrides;

public sealed class GoodwillTests
{
    private readonly Organisation _organisation;
    private readonly Counter _counter;
    private readonly Desk _desk;
    private readonly EntityReference _agent;
    private readonly EntityReference _manager;
    private readonly EntityReference _case;

    public GoodwillTests(Organisation organisation)
    {
        _organisation = organisation;
        _counter = new Counter(organisation);
        _desk = new Desk(organisation);
        var agents = _counter.Role(100);
        _agent = _counter.User("Ada", agents);
        _manager = _counter.User("Max", agents, _counter.Role(500));
        _case = _desk.Case();
    }

    [Fact]
    public void Create_WithinTheRequestersLimit_IsInForceAtOnce()
    {
        var goodwill = Ask(_agent, 100);

        var row = _organisation.Read(goodwill);
        Assert.Equal(Counter.InForce, _counter.StatusOf(goodwill));
        Assert.StartsWith("OVR-", row.Text("sav_name"));
        Assert.Equal(_agent.Id, row.Lookup("sav_requestedbyid").Id);
        Assert.Equal(_agent.Id, row.Lookup("sav_approvedbyid").Id);
        Assert.Equal(Organisation.Now, row.GetAttributeValue<DateTime>("sav_approvedon"));
        OnTheCase(100, row.Text("sav_name"));
    }

    [Fact]
    public void Create_AboveTheRequestersLimit_WaitsForASecondPerson()
    {
        var goodwill = Ask(_agent, 100.01m);

        Assert.Equal(Counter.Requested, _counter.StatusOf(goodwill));
        Assert.Null(_organisation.Read(goodwill).Lookup("sav_approvedbyid"));
        OnTheCase(null, null);
    }

    [Fact]
    public void Create_SeveralSmallOnes_CountTogetherAgainstTheLimit()
    {
        var first = Ask(_agent, 60);
        var second = Ask(_agent, 40);
        var third = Ask(_agent, 0.01m);

        Assert.Equal(Counter.Requested, _counter.StatusOf(third));
        OnTheCase(100, $"{Number(first)}, {Number(second)}");
    }

    [Fact]
    public async Task Create_ManyAtTheSameTime_NeverExceedTheLimitTogether()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Ask(_agent, 30))));

        Assert.Equal(3, asked.Count(goodwill => _counter.StatusOf(goodwill) == Counter.InForce));
        OnTheCase(90);
    }

    [Fact]
    public void Create_ByAUserOfNoRole_Waits() => Assert.Equal(Counter.Requested, _counter.StatusOf(Ask(_counter.User("Eve"), 0.01m)));

    [Fact]
    public void Create_LimitThatWasDeactivated_CountsNoMore()
    {
        var role = _counter.Role(100);
        var name = _organisation.Read(new EntityReference("role", role)).Text("name");
        var limit = _organisation.Service.RetrieveMultiple(new QueryByAttribute("sav_overridelimit")
        {
            Attributes = { "sav_name" }, Values = { name },
        }).Entities[0];
        _desk.SetStatus(limit.ToEntityReference(), state: 1, status: 2);

        Assert.Equal(Counter.Requested, _counter.StatusOf(Ask(_counter.User("Eve", role), 1)));
    }

    [Fact]
    public void Approve_BySecondPersonWhoseLimitSuffices_PutsItInForce()
    {
        var goodwill = Ask(_agent, 300);

        _counter.Move(_manager, goodwill, Counter.InForce);

        var row = _organisation.Read(goodwill);
        Assert.Equal(_agent.Id, row.Lookup("sav_requestedbyid").Id);
        Assert.Equal(_manager.Id, row.Lookup("sav_approvedbyid").Id);
        OnTheCase(300, row.Text("sav_name"));
    }

    [Fact]
    public void Approve_ByTheRequesterWithAHigherRole_IsRefused()
    {
        Ask(_manager, 450);
        var goodwill = Ask(_manager, 100);

        Assert.Contains("cannot decide on it", CrmRow.Refusal(() => _counter.Move(_manager, goodwill, Counter.InForce)));
        OnTheCase(450);
    }

    [Fact]
    public void Approve_ByASecondPersonWhoseLimitDoesNotSuffice_TellsTheLimit()
    {
        var goodwill = Ask(_agent, 600);

        var text = CrmRow.Refusal(() => _counter.Move(_manager, goodwill, Counter.InForce));

        Assert.Contains("'600.00 EUR', above the limit of 'Max', '500.00 EUR'", text);
        Assert.Equal(Counter.Requested, _counter.StatusOf(goodwill));
        OnTheCase(null, null);
    }

    [Fact]
    public void Refuse_ByASecondPerson_IsForEver()
    {
        var goodwill = Ask(_agent, 300);

        _counter.Move(_manager, goodwill, Counter.Refused);

        Assert.Contains("'refused' cannot become 'in force'", CrmRow.Refusal(() => _counter.Move(_manager, goodwill, Counter.InForce)));
        Assert.Contains("'refused' cannot become 'requested'", CrmRow.Refusal(() => _counter.Move(_manager, goodwill, Counter.Requested)));
        OnTheCase(null, null);
    }

    [Fact]
    public void Refuse_ByStateAlone_IsJudgedTheSame()
    {
        var goodwill = Ask(_agent, 300);

        var text = CrmRow.Refusal(() => _counter.As(_agent).Update(
            new Entity("sav_caseoverride", goodwill.Id) { ["statecode"] = new OptionSetValue(1) }));

        Assert.Contains("cannot decide on it", text);
    }

    [Fact]
    public void Withdraw_OneOfTwoInForce_LeavesTheOther()
    {
        var first = Ask(_agent, 60);
        var second = Ask(_agent, 40);

        _counter.Move(_agent, first, Counter.Withdrawn);

        OnTheCase(40, Number(second));
        _counter.Move(_manager, second, Counter.Withdrawn);
        OnTheCase(null, null);
        Assert.Equal(Counter.InForce, _counter.StatusOf(Ask(_agent, 100)));
    }

    [Fact]
    public void CreateApproveAndWithdraw_OnAClosedCase_AreRefused()
    {
        var inForce = Ask(_agent, 60);
        var requested = Ask(_agent, 300);
        _desk.Close(_case);

        Assert.Contains("is closed", CrmRow.Refusal(() => Ask(_agent, 10)));
        Assert.Contains("is closed", CrmRow.Refusal(() => _counter.Move(_manager, requested, Counter.InForce)));
        Assert.Contains("is closed", CrmRow.Refusal(() => _counter.Move(_agent, inForce, Counter.Withdrawn)));
        OnTheCase(60, Number(inForce));
        _counter.Move(_manager, requested, Counter.Refused);
    }

    [Fact]
    public void Withdraw_AfterReopening_IsPossible()
    {
        var goodwill = Ask(_agent, 60);
        _desk.Close(_case);
        _desk.Reopen(_case);

        _counter.Move(_agent, goodwill, Counter.Withdrawn);

        OnTheCase(null, null);
    }

    private EntityReference Ask(EntityReference user, decimal amount) => _counter.Ask(user, Counter.GoodwillRow(_case, amount));

    private string Number(EntityReference goodwill) => _organisation.Read(goodwill).Text("sav_name");

    private void OnTheCase(decimal? amount, string? numbers)
    {
        OnTheCase(amount);
        Assert.Equal(numbers, _organisation.Read(_case).Text("sav_goodwillnumber"));
    }

    private void OnTheCase(decimal? amount) => Assert.Equal(amount, _organisation.Read(_case).Amount("sav_goodwillamount"));
}

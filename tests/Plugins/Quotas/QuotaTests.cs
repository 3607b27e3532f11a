using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Quotas;

public sealed class QuotaTests(Organisation organisation)
{
    private const int Covered = 0;
    private const int Prepaid = 2;
    private const int PayPerCall = 3;

    private const int Cases = 0;
    private const int Hours = 1;

    private const int Assistance = 3;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_CaseOnAPack_HoldsWhatItNeeds()
    {
        var pack = Pack(Hours, 10);

        var reference = _desk.Case(usageHelp: true);

        Assert.Equal(Prepaid, organisation.Read(reference).Choice("sav_outcome"));
        Assert.Equal(9m, Left(pack));
        Assert.Equal([(0, 1m)], Reservations(reference));
    }

    [Fact]
    public void Close_HalfAnHourOfTen_LeavesNineAndAHalf()
    {
        var pack = Pack(Hours, 10);
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Assistance, 0.5m, 90);

        _desk.Close(reference);

        Assert.Equal(9.5m, Left(pack));
        Assert.Equal([(1, 0.5m), (2, 1m)], Reservations(reference));
        Assert.Equal(45m, organisation.Read(reference).Amount("sav_coveredamount"));
    }

    [Fact]
    public void Close_TenHoursWithSixLeft_CoversSixAndBillsFour()
    {
        var pack = Pack(Hours, 6);
        var row = _desk.CaseRow(usageHelp: true);
        row["sav_estimatedhours"] = 10m;
        var reference = organisation.Create(row);
        Assert.Equal(0m, Left(pack));
        _desk.Work(reference, Assistance, 10, 90);

        _desk.Close(reference);

        var closed = organisation.Read(reference);
        Assert.Equal(540m, closed.Amount("sav_coveredamount"));
        Assert.Equal(360m, closed.Amount("sav_billedamount"));
        Assert.Equal(0m, Left(pack));
    }

    [Fact]
    public void Cancel_Case_GivesTheUnitBackAndReopenTakesItAgain()
    {
        var line = Subscription(1);
        var reference = _desk.Case(usageHelp: true);
        Assert.Equal(0m, Left(line));

        _desk.SetStatus(reference, state: 2, status: 6);
        Assert.Equal(1m, Left(line));

        _desk.Reopen(reference);
        Assert.Equal(0m, Left(line));
        Assert.Equal(Covered, organisation.Read(reference).Choice("sav_outcome"));
    }

    [Fact]
    public void Reopen_AfterAnotherCaseTookTheUnit_IsNotCovered()
    {
        var line = Subscription(1);
        var reference = _desk.Case(usageHelp: true);
        _desk.SetStatus(reference, state: 2, status: 6);
        var other = _desk.Case(usageHelp: true);

        _desk.Reopen(reference);

        Assert.Equal(Covered, organisation.Read(other).Choice("sav_outcome"));
        Assert.Equal(PayPerCall, organisation.Read(reference).Choice("sav_outcome"));
        Assert.Equal(0m, Left(line));
    }

    [Fact]
    public void Close_CaseTwice_CountsOnce()
    {
        var line = Subscription(3);
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Assistance, 1, 90);
        _desk.Close(reference);
        _desk.Reopen(reference);
        _desk.Work(reference, Assistance, 1, 90);

        _desk.Close(reference);

        Assert.Equal(2m, Left(line));
        Assert.Equal(0m, organisation.Read(reference).Amount("sav_billedamount"));
    }

    [Fact]
    public void Close_WithoutWork_CountsTheCaseAndGivesHoursBack()
    {
        var line = Subscription(3);
        var counted = _desk.Case(usageHelp: true);
        _desk.Close(counted);
        var other = new Desk(organisation);
        var pack = Pack(Hours, 10, other);
        var unused = other.Case(usageHelp: true);
        other.Close(unused);

        Assert.Equal(2m, Left(line));
        Assert.Equal(10m, Left(pack));
    }

    [Fact]
    public void Update_ReasonThatThePackDoesNotCover_GivesTheUnitBack()
    {
        var pack = Pack(Hours, 10, change: line => line["sav_coversdefects"] = false);
        var reference = _desk.Case(usageHelp: true);
        Assert.Equal(9m, Left(pack));

        _desk.Change(reference, "sav_reason", new OptionSetValue(743120000));

        Assert.Equal(10m, Left(pack));
    }

    [Fact]
    public void Update_EstimateOfHours_HoldsAnew()
    {
        var pack = Pack(Hours, 10);
        var reference = _desk.Case(usageHelp: true);

        _desk.Change(reference, "sav_estimatedhours", 4m);

        Assert.Equal(6m, Left(pack));
        Assert.Equal([(0, 4m), (2, 1m)], Reservations(reference));
    }

    [Fact]
    public void Update_OtherCustomer_GivesTheUnitBackToTheFirst()
    {
        var line = Subscription(1);
        var reference = _desk.Case(usageHelp: true);

        _desk.Change(reference, "customerid", new Desk(organisation).Customer);

        Assert.Equal(1m, Left(line));
        Assert.Equal(PayPerCall, organisation.Read(reference).Choice("sav_outcome"));
    }

    [Fact]
    public void Update_NothingNew_KeepsTheHold()
    {
        var line = Subscription(1);
        var reference = _desk.Case(usageHelp: true);

        _desk.Change(reference, "sav_severity", new OptionSetValue(743120001));

        Assert.Equal(0m, Left(line));
        Assert.Single(Reservations(reference));
        Assert.Single(organisation.OfCase("sav_entitlementdecision", reference));
    }

    [Fact]
    public void Delete_CaseThatHolds_GivesTheUnitBack()
    {
        var line = Subscription(1);
        var reference = _desk.Case(usageHelp: true);

        organisation.Service.Delete(reference.LogicalName, reference.Id);

        Assert.Equal(1m, Left(line));
    }

    [Fact]
    public void Delete_CaseThatHasUsedAPart_IsRefused()
    {
        var line = Subscription(2);
        var reference = _desk.Case(usageHelp: true);
        _desk.Close(reference);

        Assert.Contains("has used a part of a quota", CrmRow.Refusal(() => organisation.Service.Delete(reference.LogicalName, reference.Id)));
        Assert.Equal(1m, Left(line));
    }

    [Fact]
    public void Update_ReasonEmptied_GivesTheUnitBack()
    {
        var line = Subscription(1);
        var reference = _desk.Case(usageHelp: true);

        organisation.Service.Update(new Entity("incident", reference.Id) { ["sav_reason"] = null });

        Assert.Equal(1m, Left(line));
    }

    [Fact]
    public void Create_FlagOfTheCustomerIsMissing_StillOpensTheBook()
    {
        var line = Subscription(1);
        _desk.Change(_desk.Customer, "sav_hasquota", false);

        var first = _desk.Case(usageHelp: true);
        var second = _desk.Case(usageHelp: true);

        Assert.Equal([Covered, PayPerCall], new[] { first, second }.Select(reference => organisation.Read(reference).Choice("sav_outcome")!.Value));
        Assert.Equal(0m, Left(line));
    }

    [Fact]
    public async Task Create_TwoHundredCasesAtOnceOnOneUnit_CoversOneAndExplainsTheOthers()
    {
        var line = Subscription(1);
        var rows = Enumerable.Range(0, 200).Select(_ => _desk.CaseRow(usageHelp: true)).ToList();

        var ids = await Task.WhenAll(rows.Select(row => organisation.Service.CreateAsync(row, TestContext.Current.CancellationToken)));

        var cases = ids.Select(id => organisation.Read(new EntityReference("incident", id))).ToList();
        Assert.Single(cases, row => row.Choice("sav_outcome") == Covered);
        var others = cases.Where(row => row.Choice("sav_outcome") == PayPerCall).ToList();
        Assert.Equal(199, others.Count);
        Assert.All(others, row => Assert.Contains(
            "Its quota is used up: 0 cases left, at least 1 case needed. At least 1 case would have to be left.",
            organisation.Read(row.Lookup("sav_entitlementdecisionid")).Text("sav_summaryenglish")));
        Assert.Equal(0m, Left(line));
        Assert.Single(OfLine(line));
    }

    [Fact]
    public async Task CreateAndCancel_ManyAtOnce_NeverOverdrawsAndAddsUp()
    {
        var line = Subscription(5);
        var token = TestContext.Current.CancellationToken;
        var work = Enumerable.Range(0, 60).Select(async number =>
        {
            var id = await organisation.Service.CreateAsync(_desk.CaseRow(usageHelp: true), token);
            if (number % 3 != 0)
            {
                await organisation.Service.UpdateAsync(
                    new Entity("incident", id) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(6) }, token);
            }
        });

        await Task.WhenAll(work);

        var held = OfLine(line).Where(row => row.Choice("sav_state") == 0).Sum(row => row.GetAttributeValue<decimal>("sav_quantity"));
        Assert.InRange(held, 0, 5);
        Assert.Equal(5 - held, Left(line));
    }

    private EntityReference Subscription(int cases) => LineOf(_desk.Contract(line: line =>
    {
        line["sav_quotaunit"] = new OptionSetValue(743120000 + Cases);
        line["sav_quotaquantity"] = (decimal)cases;
    }));

    private EntityReference Pack(int unit, decimal quantity, Desk? desk = null, Action<Entity>? change = null) => LineOf((desk ?? _desk).Contract(line: line =>
    {
        line["sav_kind"] = new OptionSetValue(743120001);
        line["sav_quotaunit"] = new OptionSetValue(743120000 + unit);
        line["sav_quotaquantity"] = quantity;
        change?.Invoke(line);
    }));

    private EntityReference LineOf(EntityReference contract)
    {
        var query = new QueryExpression("sav_contractline");
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contract.Id);
        return Assert.Single(organisation.Service.RetrieveMultiple(query).Entities).ToEntityReference();
    }

    private decimal Left(EntityReference line) => organisation.Read(line).GetAttributeValue<decimal>("sav_quotaremaining");

    /// <summary>State (held, consumed, released) and quantity.</summary>
    private IEnumerable<(int, decimal)> Reservations(EntityReference reference) =>
        organisation.OfCase("sav_quotareservation", reference)
            .Select(row => (row.Choice("sav_state")!.Value, row.GetAttributeValue<decimal>("sav_quantity")))
            .Order();

    private IEnumerable<Entity> OfLine(EntityReference line)
    {
        var query = new QueryExpression("sav_quotareservation") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_contractlineid", ConditionOperator.Equal, line.Id);
        return organisation.Service.RetrieveMultiple(query).Entities;
    }
}

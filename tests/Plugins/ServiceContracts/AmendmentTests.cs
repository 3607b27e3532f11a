using Microsoft.Xrm.Sdk;
using Sav.Messages.Contracts;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class AmendmentTests(Organisation organisation)
{
    private static readonly DateTime July = new(2026, 7, 1);

    private readonly ContractDesk _contracts = new(organisation);

    [Fact]
    public void Amend_ActiveContract_MakesADraftOfTheNextVersion()
    {
        var contract = _contracts.Contract();
        var number = organisation.Read(contract).Text("sav_number");

        var version = organisation.Read(_contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July)));

        Assert.Equal(number + ".2", version.Text("sav_number"));
        Assert.Equal(2, version.GetAttributeValue<int>("sav_version"));
        Assert.Equal(contract.Id, version.Lookup("sav_previousversionid").Id);
        Assert.Equal(July, version.GetAttributeValue<DateTime>("sav_startson"));
        Assert.Equal(new DateTime(2026, 12, 31), version.GetAttributeValue<DateTime>("sav_endson"));
        Assert.Equal(ContractDesk.Draft, _contracts.Status(version.ToEntityReference()));
        // 184 of 365 days.
        Assert.Equal(604.93m, version.Amount("sav_price"));
        Assert.Equal(new DateTime(2026, 12, 31), _contracts.Day(contract, "sav_endson"));
    }

    [Fact]
    public void Amend_ActiveContract_CopiesEveryColumnOfItsLines()
    {
        var contract = _contracts.Contract();
        var number = organisation.Read(contract).Text("sav_number");

        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July));

        var line = Assert.Single(_contracts.Lines(contract));
        var copy = Assert.Single(_contracts.Lines(version));
        Assert.Equal(number + ".2/1", copy.Text("sav_number"));
        Assert.Equal(number + ".2/1", copy.Text("sav_name"));
        string[] differ =
        [
            "sav_contractlineid", "sav_number", "sav_name", "sav_servicecontractid", "createdon", "modifiedon", "versionnumber",
        ];
        Assert.Equal(
            line.Attributes.Keys.Except(differ).Order(StringComparer.Ordinal),
            copy.Attributes.Keys.Except(differ).Order(StringComparer.Ordinal));
        Assert.Equal(12.5m, copy.GetAttributeValue<decimal>("sav_partspercent"));
    }

    [Fact]
    public void Activate_NextVersion_EndsTheOneBeforeOnTheDayBefore()
    {
        var contract = _contracts.Contract(row => row["sav_gracedays"] = 30);
        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July));

        _contracts.Activate(version);

        var before = organisation.Read(contract);
        Assert.Equal(new DateTime(2026, 6, 30), before.GetAttributeValue<DateTime>("sav_endson"));
        Assert.Equal(0, before.GetAttributeValue<int>("sav_gracedays"));
        Assert.Equal(30, organisation.Read(version).GetAttributeValue<int>("sav_gracedays"));
        Assert.Equal(ContractDesk.Active, _contracts.Status(contract));
    }

    [Fact]
    public void Activate_NextVersion_BillsEachDayOnceOverBoth()
    {
        var contract = _contracts.Contract();

        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July, activate: true));

        var before = _contracts.Instalments(contract);
        Assert.Equal(6, before.Count(row => row.Choice("sav_status") == 0));
        Assert.Equal(6, before.Count(row => row.Choice("sav_status") == 3));
        var after = _contracts.Instalments(version);
        Assert.Equal(6, after.Count);
        Assert.Equal(604.93m, after.Sum(row => row.Amount("sav_amount")));
        Assert.Equal(July, after[0].GetAttributeValue<DateTime>("sav_periodstart"));
    }

    [Fact]
    public void Activate_NextVersionAfterAPeriodWasBilled_CreditsItsUnusedDays()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract, instalments: 3);

        var act = _contracts.Act(contract, ContractDesk.Amend, new DateTime(2026, 3, 16), activate: true);

        var credit = _contracts.Payload<CreditRequested>(_contracts.Messages(contract)[3]);
        Assert.Equal($"credit/{contract.Id}/{act.Id}", credit.IdempotencyKey);
        Assert.Equal(51.61m, credit.Amount);
        Assert.Equal(51.61m, organisation.Read(act).Amount("sav_creditamount"));
    }

    [Fact]
    public void Amend_NextVersionAgain_CountsOn()
    {
        var contract = _contracts.Contract();
        var number = organisation.Read(contract).Text("sav_number");
        var second = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July, activate: true));

        var third = _contracts.Result(_contracts.Act(second, ContractDesk.Amend, new DateTime(2026, 10, 1)));

        Assert.Equal(number + ".3", organisation.Read(third).Text("sav_number"));
        Assert.Equal(number + ".3/1", Assert.Single(_contracts.Lines(third)).Text("sav_number"));
    }

    [Fact]
    public void Amend_VersionThatWasGivenUp_TakesTheNextNumber()
    {
        var contract = _contracts.Contract();
        var number = organisation.Read(contract).Text("sav_number");
        var givenUp = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July));
        _contracts.Desk.SetStatus(givenUp, state: 1, ContractDesk.Cancelled);

        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July));

        Assert.Equal(number + ".3", organisation.Read(version).Text("sav_number"));
    }

    [Fact]
    public void Amend_ContractThatHasANextVersion_IsRefused()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Amend, July);

        Assert.Contains("is followed by", CrmRow.Refusal(() => _contracts.Act(contract, ContractDesk.Amend, July)));
        Assert.Single(_contracts.Changes(contract));
    }

    [Theory]
    [InlineData("2026-01-01", "Give a day from '2026-01-02' to '2026-12-31'")]
    [InlineData("2027-01-01", "The effective date is '2027-01-01'")]
    public void Amend_DayOutsideTheTerm_IsRefusedAndNothingIsKept(string day, string sentence)
    {
        var contract = _contracts.Contract();

        var refusal = CrmRow.Refusal(() => _contracts.Act(
            contract, ContractDesk.Amend, DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Contains(sentence, refusal);
        Assert.Empty(_contracts.Changes(contract));
    }

    [Fact]
    public void Amend_Draft_IsRefused() => Assert.Contains(
        "Change or delete the draft itself",
        CrmRow.Refusal(() => _contracts.Act(_contracts.Contract(activate: false), ContractDesk.Amend, July)));

    [Fact]
    public void Activate_NextVersionThatDoesNotPassTheCheck_LeavesTheOneBefore()
    {
        var contract = _contracts.Contract();
        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July));
        _contracts.Desk.Change(version, "sav_price", null!);

        Assert.Contains("has no price", CrmRow.Refusal(() => _contracts.Activate(version)));
        Assert.Equal(new DateTime(2026, 12, 31), _contracts.Day(contract, "sav_endson"));
    }

    [Fact]
    public void Activate_NextVersion_CountsWhatWasTakenOfItsQuotas()
    {
        var desk = new Desk(organisation);
        var (contract, line) = Subscription(desk);
        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July));
        var copy = Assert.Single(_contracts.Lines(version));
        Assert.Equal(5m, copy.GetAttributeValue<decimal>("sav_quotaremaining"));
        desk.Case(usageHelp: true);
        desk.Case(usageHelp: true);

        _contracts.Activate(version);

        Assert.Equal(line.Id, organisation.Read(copy.ToEntityReference()).Lookup("sav_quotalineid").Id);
        Assert.Equal(3m, Left(line));
        desk.Case(usageHelp: true);
        desk.Case(usageHelp: true, reportedOn: new DateTime(2026, 7, 2, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(1m, Left(line));
    }

    [Fact]
    public void Activate_NextVersionThatGrantsMore_AddsToTheSameQuota()
    {
        var desk = new Desk(organisation);
        var (contract, line) = Subscription(desk);
        var version = _contracts.Result(_contracts.Act(contract, ContractDesk.Amend, July));
        var copy = Assert.Single(_contracts.Lines(version)).ToEntityReference();
        desk.Change(copy, "sav_quotaquantity", 8m);
        desk.Case(usageHelp: true);

        _contracts.Activate(version);
        Assert.Equal(7m, Left(line));

        desk.Change(copy, "sav_quotaquantity", 9m);
        Assert.Equal(8m, Left(line));
        Assert.Contains("have used '1'", CrmRow.Refusal(() => desk.Change(copy, "sav_quotaquantity", 0m)));
    }

    private decimal Left(Entity line) => organisation.Read(line.ToEntityReference()).GetAttributeValue<decimal>("sav_quotaremaining");

    private (EntityReference Contract, Entity Line) Subscription(Desk desk)
    {
        var contract = desk.Contract(activate: false, line: line =>
        {
            line["sav_quotaunit"] = new OptionSetValue(743120000);
            line["sav_quotaquantity"] = 5m;
        });
        var line = Assert.Single(_contracts.Lines(contract));
        desk.Change(line.ToEntityReference(), "sav_number", organisation.Read(contract).Text("sav_number") + "/1");
        _contracts.Activate(contract);
        return (contract, line);
    }
}

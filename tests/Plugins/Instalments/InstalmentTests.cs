using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Messages.Contracts;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.ServiceContracts;

namespace Sav.Plugins.Tests.Instalments;

public sealed class InstalmentTests(Organisation organisation)
{
    private readonly ContractDesk _contracts = new(organisation);

    [Fact]
    public void Activate_BilledContract_PlansEachPeriodOnce()
    {
        var contract = _contracts.Contract(interval: ContractDesk.Quarterly);

        var instalments = _contracts.Instalments(contract);

        Assert.Equal([1, 2, 3, 4], instalments.Select(row => row.GetAttributeValue<int>("sav_number")));
        Assert.Equal(1200m, instalments.Sum(row => row.Amount("sav_amount")));
        var second = instalments[1];
        Assert.Equal(new DateTime(2026, 4, 1), second.GetAttributeValue<DateTime>("sav_periodstart"));
        Assert.Equal(new DateTime(2026, 6, 30), second.GetAttributeValue<DateTime>("sav_periodend"));
        Assert.Equal(new DateTime(2026, 4, 1), second.GetAttributeValue<DateTime>("sav_dueon"));
        Assert.Equal(0, second.Choice("sav_status"));
        Assert.Empty(_contracts.Messages(contract));
    }

    [Fact]
    public void Activate_BilledInArrears_IsDueAfterThePeriod()
    {
        var contract = _contracts.Contract(row => row["sav_billinginadvance"] = false, interval: ContractDesk.Yearly);

        Assert.Equal(new DateTime(2027, 1, 1), Assert.Single(_contracts.Instalments(contract)).GetAttributeValue<DateTime>("sav_dueon"));
    }

    [Fact]
    public void Activate_WithoutInterval_PlansNothing() => Assert.Empty(_contracts.Instalments(_contracts.Contract(interval: null)));

    [Fact]
    public void Create_SamePeriodAgain_IsRefusedByItsKey()
    {
        var contract = _contracts.Contract();
        var copy = Row(contract, new DateTime(2026, 3, 1));

        Assert.Contains("already exists", CrmRow.Refusal(() => organisation.Create(copy)));
    }

    [Fact]
    public void Request_Instalment_WritesOneMessageOfTheContract()
    {
        var contract = _contracts.Contract();

        _contracts.Bill(contract, instalments: 2);

        var messages = _contracts.Messages(contract);
        Assert.Equal([1, 2], messages.Select(row => row.GetAttributeValue<int>("sav_sequence")));
        Assert.All(messages, row => Assert.False(row.Contains("sav_incidentid")));
        Assert.Equal($"instalment/{contract.Id}/2026-02-01", messages[1].Text("sav_externalid"));
        var payload = _contracts.Payload<InstalmentRequested>(messages[1]);
        Assert.Equal(messages[1].Text("sav_externalid"), payload.IdempotencyKey);
        Assert.Equal(("2026-02-01", "2026-02-28", "2026-02-01"), (payload.PeriodStart, payload.PeriodEnd, payload.DueOn));
        Assert.Equal((100m, "EUR", _contracts.Desk.CustomerNumber), (payload.Amount, payload.Currency, payload.CustomerNumber));
        Assert.Equal((contract.Id, _contracts.Instalments(contract)[1].Id), (payload.ContractId, payload.InstalmentId));
    }

    [Fact]
    public void Request_Twice_WritesOneMessage()
    {
        var contract = _contracts.Contract();

        _contracts.Bill(contract);
        _contracts.Bill(contract);

        Assert.Single(_contracts.Messages(contract));
    }

    [Fact]
    public async Task Request_ByManyAtOnce_WritesOneMessage()
    {
        var contract = _contracts.Contract();
        var instalment = _contracts.Instalments(contract)[0];
        var attempts = Enumerable.Range(0, 20).Select(_ => organisation.Service.ExecuteAsync(new UpdateRequest
        {
            Target = new Entity("sav_instalment", instalment.Id)
            {
                ["sav_status"] = new OptionSetValue(743120001), RowVersion = instalment.RowVersion,
            },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        })).ToList();

        await Task.WhenAll(attempts.Select(async attempt => await Record.ExceptionAsync(() => attempt)));

        Assert.Equal(1, attempts.Count(attempt => attempt.IsCompletedSuccessfully));
        Assert.All(
            attempts.Where(attempt => attempt.IsFaulted),
            attempt => Assert.IsType<FaultException<OrganizationServiceFault>>(attempt.Exception!.InnerException));
        Assert.Single(_contracts.Messages(contract));
    }

    [Fact]
    public void Request_RolledBack_LeavesNoMessage()
    {
        var contract = _contracts.Contract();
        var both = new ExecuteTransactionRequest
        {
            Requests =
            [
                new UpdateRequest { Target = ContractDesk.Requested(_contracts.Instalments(contract)[0].Id) },
                new DeleteRequest { Target = new EntityReference("sav_instalment", Guid.NewGuid()) },
            ],
        };

        Assert.ThrowsAny<FaultException>(() => organisation.Service.Execute(both));

        Assert.Empty(_contracts.Messages(contract));
        Assert.Equal(0, _contracts.Instalments(contract)[0].Choice("sav_status"));
    }

    [Fact]
    public void Request_OfASuspendedContract_IsRefused()
    {
        var contract = _contracts.Contract();
        _contracts.Act(contract, ContractDesk.Suspend);

        Assert.Contains("resume the contract first", CrmRow.Refusal(() => _contracts.Bill(contract)));
        Assert.Equal(0, _contracts.Instalments(contract)[0].Choice("sav_status"));
    }

    [Theory]
    [InlineData(0, "wait for its answer")]
    [InlineData(3, "wait for its answer")]
    public void Change_RequestedInstalment_NeverGoesBack(int status, string remedy)
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract);
        var instalment = _contracts.Instalments(contract)[0].ToEntityReference();

        Assert.Contains(
            remedy, CrmRow.Refusal(() => _contracts.Desk.Change(instalment, "sav_status", new OptionSetValue(743120000 + status))));
    }

    [Fact]
    public void Change_AmountByHand_IsRefused()
    {
        var instalment = _contracts.Instalments(_contracts.Contract())[5].ToEntityReference();

        Assert.Contains(
            "The instalment of '2026-06-01' follows from its contract",
            CrmRow.Refusal(() => _contracts.Desk.Change(instalment, "sav_amount", new Money(1m))));
    }

    [Fact]
    public void Delete_RequestedInstalment_IsRefused()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract);

        Assert.Contains(
            "is kept", CrmRow.Refusal(() => organisation.Service.Delete("sav_instalment", _contracts.Instalments(contract)[0].Id)));
    }

    [Fact]
    public void Create_WithoutAnAmount_IsRefused()
    {
        var row = Row(_contracts.Contract(interval: null), new DateTime(2026, 3, 1));
        row["sav_amount"] = null;

        Assert.Contains("The amount is '0'", CrmRow.Refusal(() => organisation.Create(row)));
    }

    private static Entity Row(EntityReference contract, DateTime start) => new("sav_instalment")
    {
        ["sav_name"] = "again",
        ["sav_servicecontractid"] = contract,
        ["sav_periodstart"] = start,
        ["sav_periodend"] = start.AddDays(10),
        ["sav_amount"] = new Money(1m),
        ["sav_dueon"] = start,
    };
}

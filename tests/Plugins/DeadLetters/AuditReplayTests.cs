using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.PartRequests;
using Sav.Plugins.Tests.ServiceContracts;

namespace Sav.Plugins.Tests.DeadLetters;

public sealed class AuditReplayTests(Organisation organisation)
{
    private const int Done = 743120002;
    private const int Failed = 743120003;
    private const int ReplayRequested = 743120004;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Update_FailedToReplayRequested_WritesWhoAskedAndWhy()
    {
        var message = FailedMessage("client bloqué\ncustomer blocked");
        var clerk = organisation.ForFrenchUser();

        clerk.Update(Status(message, ReplayRequested));

        var replay = Assert.Single(Replays(message));
        Assert.Equal("client bloqué\ncustomer blocked", replay.Text("sav_reasonbefore"));
        Assert.Equal((0, Organisation.Now), (replay.Choice("sav_result"), replay["sav_requestedon"]));
        Assert.NotEqual(Guid.Empty, replay.Lookup("sav_requestedbyid").Id);
        Assert.Null(replay.GetAttributeValue<DateTime?>("sav_finishedon"));
    }

    [Fact]
    public void Update_ReplayIsDone_EndsItAsSucceeded()
    {
        var message = FailedMessage("a");
        organisation.Service.Update(Status(message, ReplayRequested));

        organisation.Service.Update(Status(message, Done));

        var replay = Assert.Single(Replays(message));
        Assert.Equal((1, Organisation.Now), (replay.Choice("sav_result"), replay["sav_finishedon"]));
    }

    [Fact]
    public void Update_ReplayFails_EndsItWithTheNewReasonAndMayBeAskedForAgain()
    {
        var message = FailedMessage("a");
        organisation.Service.Update(Status(message, ReplayRequested));
        var failed = Status(message, Failed);
        failed["sav_failurereason"] = "b";

        organisation.Service.Update(failed);
        organisation.Service.Update(Status(message, ReplayRequested));

        var replays = Replays(message);
        Assert.Equal([0, 2], replays.Select(replay => replay.Choice("sav_result")!.Value).Order());
        var ended = replays.Single(replay => replay.Choice("sav_result") == 2);
        Assert.Equal(("a", "b"), (ended.Text("sav_reasonbefore"), ended.Text("sav_reasonafter")));
    }

    [Fact]
    public void Update_RequestedTwice_IsRefused()
    {
        var message = FailedMessage("a");
        organisation.Service.Update(Status(message, ReplayRequested));

        Assert.Contains("is being replayed already", CrmRow.Refusal(() => organisation.Service.Update(Status(message, ReplayRequested))));
        Assert.Single(Replays(message));
    }

    [Fact]
    public void Update_MessageThatHasNotFailed_IsRefusedInTheUsersLanguage()
    {
        var message = Message();

        Assert.Contains("n'est pas en échec", CrmRow.Refusal(() => organisation.ForFrenchUser().Update(Status(message, ReplayRequested))));
    }

    [Fact]
    public void Update_InstalmentWasCancelled_IsRefused()
    {
        var contracts = new ContractDesk(organisation);
        var contract = contracts.Contract();
        contracts.Bill(contract);
        var message = contracts.Messages(contract)[0].ToEntityReference();
        var instalment = contracts.Instalments(contract)[0].ToEntityReference();
        organisation.Service.Update(Status(message, Failed));
        _desk.Change(instalment, "sav_status", new OptionSetValue(743120004));
        organisation.Service.Update(Status(message, ReplayRequested));
        organisation.Service.Update(Status(message, Failed));
        _desk.Change(instalment, "sav_status", new OptionSetValue(743120003));

        var refusal = CrmRow.Refusal(() => organisation.Service.Update(Status(message, ReplayRequested)));

        Assert.Contains("its period is not billed any more", refusal);
        Assert.Single(Replays(message));
    }

    [Fact]
    public void Update_CaseOfTheFailedPartOrderWasCancelled_IsRefusedUntilItIsReopened()
    {
        var parts = new PartDesk(organisation);
        parts.Write(parts.Request(), ("sav_fulfilment", PartDesk.Choice(3)));
        var message = organisation.OfCase("sav_integrationmessage", parts.Case)
            .Single(row => row.Text("sav_type") == "sav.parts.requested.v1").ToEntityReference();
        organisation.Service.Update(Status(message, Failed));
        parts.Desk.SetStatus(parts.Case, state: 2, status: 6);

        Assert.Contains("needs no parts", CrmRow.Refusal(() => organisation.Service.Update(Status(message, ReplayRequested))));

        parts.Desk.Reopen(parts.Case);
        organisation.Service.Update(Status(message, ReplayRequested));
        Assert.Single(Replays(message));
    }

    [Fact]
    public void Write_RecordOfAReplayByHand_IsRefused()
    {
        var message = FailedMessage("a");
        organisation.Service.Update(Status(message, ReplayRequested));
        var replay = Replays(message)[0].ToEntityReference();

        Assert.Contains("kept by the system", CrmRow.Refusal(() => _desk.Change(replay, "sav_result", new OptionSetValue(743120001))));
        Assert.Contains("kept by the system", CrmRow.Refusal(() => organisation.Service.Delete(replay.LogicalName, replay.Id)));
    }

    private EntityReference Message() => organisation.OfCase("sav_integrationmessage", _desk.Case())[0].ToEntityReference();

    private EntityReference FailedMessage(string reason)
    {
        var message = Message();
        var failed = Status(message, Failed);
        failed["sav_failurereason"] = reason;
        organisation.Service.Update(failed);
        return message;
    }

    private static Entity Status(EntityReference message, int status) =>
        new(message.LogicalName, message.Id) { ["sav_status"] = new OptionSetValue(status) };

    private IReadOnlyList<Entity> Replays(EntityReference message)
    {
        var query = new QueryExpression("sav_messagereplay") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sav_integrationmessageid", ConditionOperator.Equal, message.Id);
        return [.. organisation.Service.RetrieveMultiple(query).Entities];
    }
}

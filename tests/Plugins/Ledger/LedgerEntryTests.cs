using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Ledger;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Ledger;

public sealed class LedgerEntryTests(Organisation organisation)
{
    private const int First = 743120000;
    private const int Done = First + 2;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_OfADoneMessage_TakesItsFactsFromTheMessage()
    {
        var message = Message();

        var entry = organisation.Read(Enter(message, "INV-1", entry => entry["sav_documentnumber"] = "INV-FORGED"));

        Assert.Equal("INV-1", entry.Text("sav_documentnumber"));
        Assert.Equal(organisation.Read(message).Text("sav_externalid"), entry.Text("sav_key"));
        Assert.Equal("sav.quote.requested.v1", entry.Text("sav_messagetype"));
        Assert.Equal(entry.Lookup("sav_incidentid").Id.ToString("D"), entry.Text("sav_caseid"));
        Assert.Equal(Organisation.Now, entry["sav_recordedon"]);
        Assert.Equal(38.10m, entry["sav_amount"]);
    }

    [Fact]
    public void Create_Twice_FollowsTheEntryBefore()
    {
        var first = organisation.Read(Enter(Message(), "INV-1"));
        var second = organisation.Read(Enter(Message(), "INV-2"));

        Assert.Equal((int)first["sav_sequence"] + 1, second["sav_sequence"]);
        Assert.Equal(first.Text("sav_hash"), second.Text("sav_previoushash"));
    }

    [Fact]
    public void Create_Entry_CarriesTheHashOfItsText()
    {
        var row = organisation.Read(Enter(Message(), "INV-1"));

        var entry = new LedgerEntry
        {
            Sequence = (int)row["sav_sequence"],
            Key = row.Text("sav_key"),
            MessageType = row.Text("sav_messagetype"),
            MessageId = Guid.Parse(row.Text("sav_messageid")),
            CaseId = Guid.Parse(row.Text("sav_caseid")),
            Partner = "erp",
            DocumentNumber = "INV-1",
            Amount = 38.1m,
            Currency = "EUR",
            RecordedOn = Organisation.Now,
            PreviousHash = row.Text("sav_previoushash"),
        };
        Assert.Equal(LedgerHash.Of(entry), row.Text("sav_hash"));
    }

    [Fact]
    public async Task Create_ManyAtOnce_LeavesNoGapAndNoFork()
    {
        var messages = Enumerable.Range(0, 20).Select(_ => Message()).ToList();
        var service = organisation.Service;

        await Task.WhenAll(messages.Select((message, i) =>
            service.ExecuteAsync(Request(message, $"INV-{i}"), TestContext.Current.CancellationToken)));

        var keys = messages.Select(message => organisation.Read(message).Text("sav_externalid")).ToHashSet();
        var entries = Entries().ToDictionary(row => (int)row["sav_sequence"]);
        var mine = entries.Values.Where(row => keys.Contains(row.Text("sav_key"))).ToList();
        Assert.Equal(20, mine.Count);
        Assert.All(mine, row => Assert.Equal(
            entries.TryGetValue((int)row["sav_sequence"] - 1, out var before) ? before.Text("sav_hash") : LedgerHash.Beginning,
            row.Text("sav_previoushash")));
    }

    [Fact]
    public void Create_SecondOfTheSameKey_IsRefusedAndLeavesTheHeadWhereItWas()
    {
        var message = Message();
        Enter(message, "INV-1");
        var head = Head();

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Enter(message, "INV-1"));

        Assert.Equal(head["sav_sequence"], Head()["sav_sequence"]);
        Assert.Equal(head.Text("sav_hash"), Head().Text("sav_hash"));
    }

    [Fact]
    public void Create_OfAMessageThatIsNotDone_IsRefused()
    {
        var message = Message();

        Assert.Contains("was not accepted", CrmRow.Refusal(() => organisation.Create(EntryRow(message))));
    }

    [Fact]
    public void Update_AnyColumn_IsRefused()
    {
        var entry = Enter(Message(), "INV-1");

        Assert.Contains("is never changed or deleted", CrmRow.Refusal(() => _desk.Change(entry, "sav_amount", 1m)));
        Assert.Contains("is never changed or deleted", CrmRow.Refusal(() => _desk.SetStatus(entry, 1, 2)));
    }

    [Fact]
    public void Delete_Entry_IsRefused()
    {
        var entry = Enter(Message(), "INV-1");

        Assert.Contains(
            "is never changed or deleted", CrmRow.Refusal(() => organisation.Service.Delete(entry.LogicalName, entry.Id)));
    }

    [Fact]
    public void Update_HeadByHand_IsRefused()
    {
        Enter(Message(), "INV-1");
        var head = Head().ToEntityReference();

        Assert.Contains("kept by the system", CrmRow.Refusal(() => _desk.Change(head, "sav_sequence", 1)));
        Assert.Contains("kept by the system", CrmRow.Refusal(() => organisation.Service.Delete(head.LogicalName, head.Id)));
    }

    [Fact]
    public void Delete_Case_LeavesItsEntryWhole()
    {
        var message = Message();
        var entry = Enter(message, "INV-1");
        var caseId = organisation.Read(entry).Lookup("sav_incidentid").Id;

        organisation.Service.Delete("incident", caseId);

        Assert.Equal(caseId.ToString("D"), organisation.Read(entry).Text("sav_caseid"));
        Assert.Null(organisation.Read(entry).Lookup("sav_incidentid"));
    }

    private EntityReference Message() =>
        organisation.OfCase("sav_integrationmessage", _desk.Case())[0].ToEntityReference();

    private EntityReference Enter(EntityReference message, string document, Action<Entity>? with = null)
    {
        var request = Request(message, document, with);
        var answer = (ExecuteTransactionResponse)organisation.Service.Execute(request);
        return new EntityReference("sav_ledgerentry", ((CreateResponse)answer.Responses[1]).id);
    }

    private static ExecuteTransactionRequest Request(EntityReference message, string document, Action<Entity>? with = null)
    {
        var entry = EntryRow(message);
        with?.Invoke(entry);
        var done = new Entity(message.LogicalName, message.Id)
        {
            ["sav_status"] = new OptionSetValue(Done), ["sav_documentnumber"] = document,
        };
        return new ExecuteTransactionRequest
        {
            Requests = [new UpdateRequest { Target = done }, new CreateRequest { Target = entry }], ReturnResponses = true,
        };
    }

    private static Entity EntryRow(EntityReference message) => new("sav_ledgerentry")
    {
        ["sav_messageid"] = message.Id.ToString("D"), ["sav_partner"] = "erp", ["sav_amount"] = 38.10m, ["sav_currency"] = "EUR",
    };

    private Entity Head() => Assert.Single(All("sav_ledgerhead"));

    private IReadOnlyList<Entity> Entries() => All("sav_ledgerentry");

    private IReadOnlyList<Entity> All(string table) =>
        [.. organisation.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];
}

using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.ServiceContracts;

namespace Sav.Plugins.Tests.PartRequests;

public sealed class RequestPartsTests(Organisation organisation)
{
    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_Request_AsksTheWarehouse()
    {
        var reference = _desk.Case(usageHelp: true);

        var request = organisation.Create(Request(reference, quantity: 3));

        Assert.Equal(0, organisation.Read(request).Choice("sav_fulfilment"));
        var message = Assert.Single(organisation.OfCase("sav_integrationmessage", reference));
        Assert.Equal(MessageTypes.PartsRequested, message.Text("sav_type"));
        var parts = PayloadJson.Read<PartsRequested>(message.Text("sav_payload"));
        Assert.Equal(IdempotencyKeys.Parts(request.Id), parts.IdempotencyKey);
        Assert.Equal(parts.IdempotencyKey, message.Text("sav_externalid"));
        Assert.Equal((reference.Id, request.Id), (parts.CaseId, parts.PartRequestId));
        Assert.Equal(organisation.Read(reference).Text("ticketnumber"), parts.CaseNumber);
        Assert.Equal((_desk.CustomerNumber, _desk.Article, 3), (parts.CustomerNumber, parts.Article, parts.Quantity));
        Assert.Equal(Organisation.Now, parts.RequestedOn);
    }

    [Theory]
    [InlineData(2, "2026-03-04T16:00:00Z")]
    [InlineData(0, "2026-03-02T16:00:00Z")]
    [InlineData(null, null)]
    public void Create_LevelOfTheCase_SaysByWhenThePartLeaves(int? days, string? due)
    {
        _desk.Contract(LevelThatDispatches(days));
        var reference = _desk.Case(_desk.Equipment());

        var request = organisation.Create(Request(reference, quantity: 1));

        Assert.Equal(Instant(due), organisation.Read(request).GetAttributeValue<DateTime?>("sav_dispatchby"));
    }

    [Fact]
    public void Create_LevelWhoseContractCoversNothing_PromisesNoDispatch()
    {
        _desk.Contract(LevelThatDispatches(days: 1), activate: false);
        var reference = _desk.Case(_desk.Equipment());

        var row = Request(reference, quantity: 1);
        row["sav_dispatchby"] = Organisation.Now;

        Assert.Null(organisation.Read(organisation.Create(row)).GetAttributeValue<DateTime?>("sav_dispatchby"));
    }

    [Fact]
    public void Create_ContractSuspendedSinceTheDecision_KeepsWhatWasPromised()
    {
        var contract = _desk.Contract(LevelThatDispatches(days: 2));
        var reference = _desk.Case(_desk.Equipment());
        new ContractDesk(organisation).Act(contract, ContractDesk.Suspend);

        var request = organisation.Create(Request(reference, quantity: 1));

        Assert.Equal(Instant("2026-03-04T16:00:00Z"), organisation.Read(request).GetAttributeValue<DateTime?>("sav_dispatchby"));
    }

    [Fact]
    public void Create_TwoRequests_NumbersTheirMessages()
    {
        var reference = _desk.Case(_desk.Equipment());

        organisation.Create(Request(reference, quantity: 1));
        organisation.Create(Request(reference, quantity: 1));

        Assert.Equal(
            [1, 2, 3],
            organisation.OfCase("sav_integrationmessage", reference).Select(message => message.GetAttributeValue<int>("sav_sequence")));
        Assert.Equal(3, organisation.Read(reference).GetAttributeValue<int>("sav_messagesequence"));
    }

    [Fact]
    public async Task Create_ManyRequestsAtOnce_GivesEachItsOwnNumber()
    {
        var reference = _desk.Case(usageHelp: true);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => organisation.Service.CreateAsync(Request(reference, quantity: 1))));

        Assert.Equal(
            Enumerable.Range(1, 20),
            organisation.OfCase("sav_integrationmessage", reference).Select(message => message.GetAttributeValue<int>("sav_sequence")));
    }

    [Fact]
    public void Create_ForAClosedCase_IsRefusedAndLeavesNothing()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Close(reference);

        Assert.Contains("no part can be requested", CrmRow.Refusal(() => organisation.Create(Request(reference, quantity: 1))));
        Assert.Empty(organisation.OfCase("sav_partrequest", reference));
    }

    [Fact]
    public void Create_QuantityZero_IsRefused()
    {
        var reference = _desk.Case(usageHelp: true);

        CrmRow.Refusal(() => organisation.Create(Request(reference, quantity: 0)));

        Assert.Empty(organisation.OfCase("sav_partrequest", reference));
    }

    /// <summary>Better than the standard level, so that it is the one that applies.</summary>
    private EntityReference LevelThatDispatches(int? days)
    {
        var row = Organisation.LevelRow(organisation.Next("FAST"), "Mo-Fr 09:00-17:00", responseMinutes: 60, resolutionMinutes: 480);
        row["sav_partsdispatchdays"] = days;
        return organisation.Create(row);
    }

    private static DateTime? Instant(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;

    private Entity Request(EntityReference reference, int quantity) => new("sav_partrequest")
    {
        ["sav_name"] = "Seal",
        ["sav_incidentid"] = reference,
        ["sav_productid"] = _desk.Product,
        ["sav_quantity"] = quantity,
    };
}

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

/// <summary>All that a warehouse says of one request for five pieces, in any order and repeated, ends in one state.</summary>
public sealed class PartOrderEventsTests
{
    private static readonly Guid _request = Guid.Parse("7d3c2b1a-0000-4000-8000-000000000001");

    // Two left, three late; a later date; one more left, the other two were cancelled; two parcels came, two old parts went back.
    private static readonly JsonNode[] _story =
    [
        EventBody.PartsShipped(_request, 2, "e-1"),
        EventBody.PartsRescheduled(_request, 3, "2026-03-09", revision: 1, "e-2"),
        EventBody.PartsRescheduled(_request, 3, "2026-03-30", revision: 2, "e-3"),
        EventBody.PartsShipped(_request, 1, "e-4"),
        EventBody.PartsCancelled(_request, 2, "e-5"),
        EventBody.PartsDelivered(_request, 2, "e-6"),
        EventBody.PartsDelivered(_request, 1, "e-7"),
        EventBody.PartsReturned(_request, 1, "damaged", "e-8"),
        EventBody.PartsReturned(_request, 1, "defective", "e-9"),
    ];

    private static readonly string[] _columns =
    [
        PartRequestColumns.ShippedQuantity, PartRequestColumns.DeliveredQuantity, PartRequestColumns.BackorderedQuantity,
        PartRequestColumns.ExpectedOn, PartRequestColumns.OrderNumber, PartRequestColumns.Fulfilment, PartRequestColumns.CancellationStatus,
        PartRequestColumns.CancelledQuantity, PartRequestColumns.CancellationNumber, PartRequestColumns.ReturnStatus,
        PartRequestColumns.ReturnNumber, PartRequestColumns.ReturnedQuantity, PartRequestColumns.ReturnCondition,
    ];

    [Fact]
    public async Task Run_WholeStory_EndsDeliveredCancelledAndReturned()
    {
        var row = await TellAsync(_story);

        Assert.Equal((3, 3, 0, 2), (row["sav_shippedquantity"], row["sav_deliveredquantity"], row["sav_backorderedquantity"], row["sav_cancelledquantity"]));
        Assert.Equal(("ORD-000001", "CAN-000001", "RET-000001"), (row["sav_ordernumber"], row["sav_cancellationnumber"], row["sav_returnnumber"]));
        Assert.Equal((int)Fulfilment.Delivered, Choice(row, "sav_fulfilment"));
        Assert.Equal((int)CancellationStatus.Answered, Choice(row, "sav_cancellationstatus"));
        Assert.Equal((int)PartReturnStatus.Arrived, Choice(row, "sav_returnstatus"));
        Assert.Equal((int)ReturnCondition.Damaged, Choice(row, "sav_returncondition"));
        Assert.Null(row["sav_expectedon"]);
    }

    [Fact]
    public async Task Run_PartOfAnotherCase_IsDeadLetteredAndNothingIsAdded()
    {
        var inbound = new InboundFixture();
        inbound.Crm.Add(new Entity(PartRequestColumns.Table, _request)
        {
            [PartRequestColumns.Case] = new EntityReference(CaseColumns.Table, Guid.NewGuid()), [PartRequestColumns.Quantity] = 5,
        });

        await inbound.ApplyAsync(_story[0]);

        Assert.Contains("a part of another case", Assert.Single(inbound.Actions.DeadLettered).Description);
        Assert.False(inbound.Crm[_request].Contains(PartRequestColumns.ShippedQuantity));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public async Task Run_NoPieceShipped_IsDeadLetteredAndNothingIsTakenBack(int quantity)
    {
        var inbound = new InboundFixture();
        inbound.Crm.Add(new Entity(PartRequestColumns.Table, _request)
        {
            [PartRequestColumns.Quantity] = 5, [PartRequestColumns.ShippedQuantity] = 3,
        });

        await inbound.ApplyAsync(EventBody.PartsShipped(_request, quantity, "e-1"));

        var (_, reason, description) = Assert.Single(inbound.Actions.DeadLettered);
        Assert.Equal("event_malformed", reason);
        Assert.Contains($"data.quantity is {quantity}", description);
        Assert.Equal(3, inbound.Crm[_request][PartRequestColumns.ShippedQuantity]);
    }

    [Fact]
    public void Run_AnyOrderAndAnyRepetition_EndsAlike() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(
            Telling().ToArbitrary(),
            telling => State(TellAsync(telling.Once).Result) == State(TellAsync(telling.Shuffled).Result)));

    [Fact]
    public async Task Run_EarlierDateAfterALaterOne_KeepsTheLater()
    {
        var row = await TellAsync([_story[2], _story[1]]);

        Assert.Equal(new DateTime(2026, 3, 30), row["sav_expectedon"]);
        Assert.Equal((int)Fulfilment.Backordered, Choice(row, "sav_fulfilment"));
    }

    [Fact]
    public async Task Run_CancelledBeforeAnythingShipped_IsCancelled()
    {
        var row = await TellAsync([EventBody.PartsCancelled(_request, 5, "e-1"), EventBody.PartsBackordered(_request, 5, "e-2")]);

        Assert.Equal((int)Fulfilment.Cancelled, Choice(row, "sav_fulfilment"));
        Assert.Equal(0, row["sav_backorderedquantity"]);
    }

    /// <summary>Any part of the story, so that ends in the middle count as well; once in order, once shuffled with repetitions.</summary>
    private static Gen<(JsonNode[] Once, JsonNode[] Shuffled)> Telling() =>
        from part in Gen.SubListOf(_story)
        from repeated in Gen.SubListOf(part.ToArray())
        from shuffled in Gen.Shuffle(part.Concat(repeated).ToArray())
        select (part.ToArray(), shuffled.ToArray());

    private static async Task<Entity> TellAsync(IEnumerable<JsonNode> events)
    {
        var fixture = new InboundFixture();
        fixture.Crm.Add(new Entity(PartRequestColumns.Table, _request)
        {
            [PartRequestColumns.Quantity] = 5, [PartRequestColumns.ReturnQuantity] = 2,
        });
        foreach (var told in events)
        {
            await fixture.ApplyAsync(told);
        }

        Assert.Empty(fixture.Actions.DeadLettered);
        return fixture.Crm[_request];
    }

    private static string State(Entity row) => string.Join('|', _columns.Select(column => row.GetAttributeValue<object>(column) switch
    {
        OptionSetValue option => option.Value,
        var value => value,
    }));

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}

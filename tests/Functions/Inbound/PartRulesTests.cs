using Microsoft.Xrm.Sdk;
using Sav.Functions.Inbound;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Inbound;

public sealed class PartRulesTests
{
    private static readonly DateTime _day = new(2026, 3, 9);

    private static readonly PartChange _two = new() { ShippedNow = 2, OrderNumber = "ORD-1" };
    private static readonly PartChange _oneLater = new() { Backordered = 1, ExpectedOn = _day, ExpectedRevision = 1, OrderNumber = "ORD-1" };
    private static readonly PartChange _last = new() { ShippedNow = 1, OrderNumber = "ORD-1" };

    public static TheoryData<string> Orders => ["0,1", "1,0"];

    public static TheoryData<string> OrdersOfAll => ["0,1,2", "0,2,1", "1,0,2", "1,2,0", "2,0,1", "2,1,0"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Apply_TwoShippedOneLater_InAnyOrderIsBackordered(string order)
    {
        var row = Apply(order);

        Assert.Equal((2, 1, Fulfilment.Backordered), State(row));
        Assert.Equal(_day, row["sav_expectedon"]);
        Assert.Equal("ORD-1", row["sav_ordernumber"]);
    }

    [Theory]
    [MemberData(nameof(OrdersOfAll))]
    public void Apply_RestShippedToo_InAnyOrderIsShipped(string order)
    {
        var row = Apply(order);

        Assert.Equal((3, 0, Fulfilment.Shipped), State(row));
        Assert.Null(row["sav_expectedon"]);
        Assert.Equal("ORD-1", row["sav_ordernumber"]);
    }

    [Fact]
    public void Apply_SomeShippedAndNothingSaidOfTheRest_StaysRequested() =>
        Assert.Equal((2, 0, Fulfilment.Requested), State(Apply("0")));

    private static Entity Apply(string order)
    {
        PartChange[] changes = [_two, _oneLater, _last];
        var row = new Entity(PartRequestColumns.Table) { [PartRequestColumns.Quantity] = 3 };
        foreach (var index in order.Split(','))
        {
            foreach (var (name, value) in PartRules.Apply(row, changes[int.Parse(index)]).Attributes)
            {
                row[name] = value;
            }
        }

        return row;
    }

    private static (int Shipped, int Backordered, Fulfilment Fulfilment) State(Entity row) => (
        row.GetAttributeValue<int>("sav_shippedquantity"),
        row.GetAttributeValue<int>("sav_backorderedquantity"),
        (Fulfilment)row.GetAttributeValue<OptionSetValue>("sav_fulfilment").Value);
}

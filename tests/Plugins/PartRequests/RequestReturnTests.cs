using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.PartRequests;

public sealed class RequestReturnTests(Organisation organisation)
{
    private const int Defective = 0;
    private const int Unused = 1;
    private const int Backordered = 2;
    private const int Announced = 2;
    private const int Arrived = 3;

    private readonly PartDesk _parts = new(organisation);

    private IReadOnlyList<PartsReturnRequested> Returns => _parts.Sent<PartsReturnRequested>(MessageTypes.PartsReturnRequested);

    [Theory]
    [InlineData(Defective, 3, "defective")]
    [InlineData(Unused, 2, "unused")]
    public void SendBack_AsManyAsCanCome_IsAnnouncedOnce(int kind, int quantity, string reason)
    {
        var request = Ordered();

        _parts.SendBack(request, kind, quantity);
        _parts.SendBack(request, kind, quantity);

        var announced = Assert.Single(Returns);
        Assert.Equal((IdempotencyKeys.PartsReturn(request.Id), IdempotencyKeys.Parts(request.Id)), (announced.IdempotencyKey, announced.OrderKey));
        Assert.Equal((quantity, reason, _parts.Desk.Article), (announced.Quantity, announced.Reason, announced.Article));
    }

    [Theory]
    [InlineData(Defective, 4, "at most 3")]
    [InlineData(Unused, 3, "at most 2")]
    [InlineData(Unused, 0, "of 1 or more")]
    public void SendBack_MoreThanCanCome_IsRefused(int kind, int quantity, string expected)
    {
        var request = Ordered();

        // The column itself takes no 0.
        var columns = quantity == 0
            ? new (string, object?)[] { ("sav_returnkind", PartDesk.Choice(kind)), ("sav_returnstatus", PartDesk.Choice(0)) }
            : [("sav_returnkind", PartDesk.Choice(kind)), ("sav_returnquantity", quantity), ("sav_returnstatus", PartDesk.Choice(0))];

        Assert.Contains(expected, CrmRow.Refusal(() => _parts.Write(request, columns)));
        Assert.Empty(Returns);
    }

    [Fact]
    public void SendBack_OtherQuantityAfterwards_IsRefused()
    {
        var request = Ordered();
        _parts.SendBack(request, Defective, 1);

        Assert.Contains("is not taken back or rewritten", CrmRow.Refusal(() => _parts.Write(request, ("sav_returnquantity", 2))));
    }

    [Fact]
    public void Write_NumberAfterTheArrival_KeepsBoth()
    {
        var request = Ordered();
        _parts.SendBack(request, Defective, 1);
        _parts.Write(request, ("sav_returnstatus", PartDesk.Choice(Arrived)), ("sav_returnedquantity", 1));

        _parts.Write(request, ("sav_returnstatus", PartDesk.Choice(Announced)), ("sav_returnnumber", "RET-1"));

        var row = organisation.Read(request);
        Assert.Equal((Arrived, "RET-1"), (row.Choice("sav_returnstatus"), row.Text("sav_returnnumber")));
    }

    private Microsoft.Xrm.Sdk.EntityReference Ordered()
    {
        var request = _parts.Request(quantity: 3);
        _parts.Answered(request, shipped: 2, Backordered);
        return request;
    }
}

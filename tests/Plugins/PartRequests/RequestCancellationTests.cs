using Sav.Messages;
using Sav.Messages.Parts;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.PartRequests;

public sealed class RequestCancellationTests(Organisation organisation)
{
    private const int Requested = 0;
    private const int Shipped = 1;
    private const int Backordered = 2;
    private const int Failed = 3;
    private const int Answered = 2;

    private readonly PartDesk _parts = new(organisation);

    private IReadOnlyList<PartsCancelRequested> Cancellations => _parts.Sent<PartsCancelRequested>(MessageTypes.PartsCancelRequested);

    [Fact]
    public void Cancel_BackorderedRequest_AsksTheWarehouseOnce()
    {
        var request = _parts.Request();
        _parts.Answered(request, shipped: 2, Backordered);

        _parts.Cancel(request);
        _parts.Cancel(request);

        var asked = Assert.Single(Cancellations);
        Assert.Equal(IdempotencyKeys.PartsCancellation(request.Id), asked.IdempotencyKey);
        Assert.Equal((IdempotencyKeys.Parts(request.Id), request.Id, _parts.Case.Id), (asked.OrderKey, asked.PartRequestId, asked.CaseId));
        Assert.Equal((_parts.Desk.Article, Organisation.Now), (asked.Article, asked.RequestedOn));
    }

    [Fact]
    public void Cancel_RequestThatTheWarehouseHasNotAnswered_AsksItAsWell()
    {
        var request = _parts.Request();

        _parts.Cancel(request);

        Assert.Single(Cancellations);
    }

    [Fact]
    public void Cancel_AllShipped_IsRefusedWithWhatToDo()
    {
        var request = _parts.Request(quantity: 2);
        _parts.Answered(request, shipped: 2, Shipped);

        Assert.Contains("All 2 pieces have shipped", CrmRow.Refusal(() => _parts.Cancel(request)));
        Assert.Empty(Cancellations);
    }

    [Fact]
    public void Cancel_RefusedOrder_IsRefused()
    {
        var request = _parts.Request();
        _parts.Write(request, ("sav_fulfilment", PartDesk.Choice(Failed)));

        Assert.Contains("never took this order", CrmRow.Refusal(() => _parts.Cancel(request)));
    }

    [Fact]
    public void Cancel_AskedInACreate_IsRefused()
    {
        var row = _parts.Row(quantity: 1);
        row["sav_cancellationstatus"] = PartDesk.Choice(Requested);

        Assert.Contains("Save the part request first", CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Cancel_TakenBack_IsRefused()
    {
        var request = _parts.Request();
        _parts.Cancel(request);

        Assert.Contains("is not taken back", CrmRow.Refusal(() => _parts.Write(request, ("sav_cancellationstatus", null))));
    }

    [Fact]
    public void Write_FailureAfterTheAnswer_LeavesTheAnswer()
    {
        var request = _parts.Request();
        _parts.Cancel(request);
        _parts.Write(request, ("sav_cancellationstatus", PartDesk.Choice(Answered)), ("sav_cancelledquantity", 3));

        _parts.Write(request, ("sav_cancellationstatus", PartDesk.Choice(1)));

        Assert.Equal(Answered, organisation.Read(request).Choice("sav_cancellationstatus"));
    }

    [Fact]
    public void Write_FailureOfAnOrderThatTheWarehouseHas_LeavesTheOrder()
    {
        var request = _parts.Request();
        _parts.Answered(request, shipped: 3, Shipped);

        _parts.Write(request, ("sav_fulfilment", PartDesk.Choice(Failed)));

        Assert.Equal(Shipped, organisation.Read(request).Choice("sav_fulfilment"));
    }

    [Fact]
    public void Write_OtherQuantity_IsRefused()
    {
        var request = _parts.Request();

        Assert.Contains("The warehouse has the order", CrmRow.Refusal(() => _parts.Write(request, ("sav_quantity", 5))));
    }

    [Fact]
    public void CancelCase_WithParts_CancelsWhatHasNotShipped()
    {
        var (open, late, shipped, refused) = (_parts.Request(), _parts.Request(), _parts.Request(), _parts.Request());
        _parts.Answered(late, shipped: 1, Backordered);
        _parts.Answered(shipped, shipped: 3, Shipped);
        _parts.Write(refused, ("sav_fulfilment", PartDesk.Choice(Failed)));

        _parts.Desk.SetStatus(_parts.Case, state: 2, status: 6);

        Assert.Equal(
            new[] { open.Id, late.Id }.Order(), Cancellations.Select(cancellation => cancellation.PartRequestId).Order());
    }

    [Fact]
    public void CloseCase_WithABackorder_CancelsNothing()
    {
        var request = _parts.Request();
        _parts.Answered(request, shipped: 1, Backordered);

        _parts.Desk.Close(_parts.Case);
        Assert.Empty(Cancellations);
        _parts.Cancel(request);

        Assert.Single(Cancellations);
    }
}

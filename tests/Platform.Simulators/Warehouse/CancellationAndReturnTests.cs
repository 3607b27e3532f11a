namespace Sav.Platform.Simulators.Tests.Warehouse;

public sealed class CancellationAndReturnTests : IAsyncLifetime
{
    private WarehouseFixture _warehouse = null!;

    public async ValueTask InitializeAsync() =>
        _warehouse = await WarehouseFixture.StartAsync("""[{"article":"BK-1","location":"A","quantity":2}]""");

    public ValueTask DisposeAsync() => _warehouse.DisposeAsync();

    [Theory]
    [InlineData(5, 3)]
    [InlineData(2, 0)]
    public async Task Cancel_Order_CancelsWhatHasNotShippedAndSaysHowMany(int ordered, int cancelled)
    {
        await _warehouse.OrderAsync(ordered);

        var (status, document) = await _warehouse.CancelAsync();
        await _warehouse.ReceiveAsync(9);

        Assert.Equal((201, "CAN-000001", cancelled), (status, document.GetProperty("number").GetString(), document.GetProperty("cancelled").GetInt32()));
        var events = await _warehouse.EventsAsync();
        var told = Assert.Single(events, e => e.Type == "sav.parts.cancelled.v1");
        Assert.Equal(cancelled, told.Data.GetProperty("quantity").GetInt32());
        Assert.Equal("ORD-000001", told.Data.GetProperty("orderNumber").GetString());
        Assert.Single(events, e => e.Type == "sav.parts.shipped.v1");
    }

    [Fact]
    public async Task Cancel_BeforeTheOrder_IsToBeRepeated()
    {
        var (early, problem) = await _warehouse.CancelAsync();
        await _warehouse.OrderAsync(5);
        var (late, _) = await _warehouse.CancelAsync();

        Assert.Equal((409, "order_missing", 201), (early, problem.GetProperty("code").GetString(), late));
    }

    [Fact]
    public async Task Cancel_Repeated_GivesTheSameDocument()
    {
        await _warehouse.OrderAsync(5);
        var (_, first) = await _warehouse.CancelAsync();

        var (status, second) = await _warehouse.CancelAsync();
        var (other, problem) = await _warehouse.CancelAsync("cancel/2");

        Assert.Equal((200, first.GetRawText()), (status, second.GetRawText()));
        Assert.Equal((422, "order_already_cancelled"), (other, problem.GetProperty("code").GetString()));
        var (_, found) = await _warehouse.Client.GetAsync("/part-cancellations?key=cancel/1");
        Assert.Equal(first.GetRawText(), found.GetProperty("items")[0].GetRawText());
    }

    [Theory]
    [InlineData(3, "defective", 201, null)]
    [InlineData(4, "defective", 422, "return_exceeds_order")]
    [InlineData(2, "unused", 201, null)]
    [InlineData(3, "unused", 422, "return_exceeds_order")]
    [InlineData(1, "tired", 400, "malformed")]
    [InlineData(0, "unused", 400, "malformed")]
    public async Task Return_OfAnOrderForThreeOfWhichTwoShipped_IsJudgedByWhatComesBack(int quantity, string reason, int status, string? code)
    {
        await _warehouse.OrderAsync(3);

        var (answer, body) = await _warehouse.ReturnAsync(quantity, reason);

        Assert.Equal(status, answer);
        Assert.Equal(code, body.TryGetProperty("code", out var found) ? found.GetString() : null);
    }

    [Fact]
    public async Task Return_Announced_ArrivesWithItsCondition()
    {
        await _warehouse.OrderAsync(3);
        await _warehouse.ReturnAsync(1, "defective", "return/1");
        await _warehouse.ReturnAsync(1, "defective", "return/1");

        var told = Assert.Single(await _warehouse.EventsAsync(), e => e.Type == "sav.parts.returned.v1");
        Assert.Equal("RET-000001", told.Data.GetProperty("documentNumber").GetString());
        Assert.Contains(told.Data.GetProperty("condition").GetString(), new[] { "defective", "damaged" });
        Assert.Equal(1, told.Data.GetProperty("quantity").GetInt32());
    }

    [Fact]
    public async Task Return_BeforeTheOrder_IsToBeRepeated()
    {
        var (status, problem) = await _warehouse.ReturnAsync(1, "defective");

        Assert.Equal((409, "order_missing"), (status, problem.GetProperty("code").GetString()));
    }
}

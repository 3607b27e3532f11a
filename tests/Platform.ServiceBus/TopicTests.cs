using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class TopicTests
{
    [Theory]
    [InlineData("billing", "billing,everything")]
    [InlineData("parts", "everything,parts")]
    [InlineData("quotes", "everything,parts")]
    [InlineData("other", "everything")]
    public async Task SendMessage_ToTopic_ReachesTheSubscriptionsWhoseRulesMatch(string label, string expected)
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, label);

        var counts = await bus.Namespace.GetCountsAsync(CancellationToken.None);

        var reached = counts.Where(count => count.Active == 1).Select(count => count.Path.Split('/')[^1]).Order();
        Assert.Equal(expected, string.Join(',', reached));
    }

    private static Task SendAsync(TestBus bus, string label) =>
        bus.Client.CreateSender("events").SendMessageAsync(new ServiceBusMessage("a") { Subject = label });
}

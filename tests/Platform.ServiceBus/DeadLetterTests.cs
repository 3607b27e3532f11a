using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class DeadLetterTests
{
    [Fact]
    public async Task DeadLetter_AfterRestart_KeepsReason()
    {
        await using var bus = TestBus.Open();
        await KillAsync(bus, "a");

        await bus.ReopenAsync();
        var dead = await bus.DeadLetters("plain").ReceiveMessageAsync();

        Assert.Equal("Refused", dead.DeadLetterReason);
    }

    private static async Task KillAsync(TestBus bus, string body)
    {
        await bus.SendAsync("plain", body);
        var receiver = bus.Receiver("plain");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "Refused", "for good");
    }
}

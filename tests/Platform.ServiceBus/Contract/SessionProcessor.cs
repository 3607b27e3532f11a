using System.Threading.Channels;
using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Session processors, which call a handler for each message of a session, in order.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task SessionProcessor_SeveralSessions_HandlesEachInOrder()
    {
        await Bus.SendInSessionAsync("one", "1a", "1b", "1c");
        await Bus.SendInSessionAsync("two", "2a", "2b", "2c");
        var handled = Channel.CreateUnbounded<(string Session, string Body)>();
        await using var processor = Bus.Client.CreateSessionProcessor("sessions");
        processor.ProcessMessageAsync += async args => await handled.Writer.WriteAsync((args.SessionId, args.Message.Body.ToString()));
        processor.ProcessErrorAsync += Unexpected;

        await processor.StartProcessingAsync();
        var taken = await TakeAsync(handled, 6);
        await processor.StopProcessingAsync();

        Assert.Equal(["1a", "1b", "1c"], taken.Where(item => item.Session == "one").Select(item => item.Body));
        Assert.Equal(["2a", "2b", "2c"], taken.Where(item => item.Session == "two").Select(item => item.Body));
        Assert.Equal(new EntityCounts { Path = "sessions" }, await Bus.CountAsync("sessions"));
    }

    [Fact]
    public async Task SessionProcessor_SessionReleased_ClosesItAndTakesTheNext()
    {
        await Bus.SendInSessionAsync("one", "1a");
        await Bus.SendInSessionAsync("two", "2a");
        var events = Channel.CreateUnbounded<string>();
        var options = new ServiceBusSessionProcessorOptions { MaxConcurrentSessions = 1 };
        await using var processor = Bus.Client.CreateSessionProcessor("sessions", options);
        processor.SessionInitializingAsync += async args => await events.Writer.WriteAsync($"begin {args.SessionId}");
        processor.SessionClosingAsync += async args => await events.Writer.WriteAsync($"end {args.SessionId}");
        processor.ProcessMessageAsync += async args =>
        {
            await args.SetSessionStateAsync(BinaryData.FromString("seen"));
            args.ReleaseSession();
            await events.Writer.WriteAsync(args.Message.Body.ToString());
        };
        processor.ProcessErrorAsync += Unexpected;

        await processor.StartProcessingAsync();
        var told = await TakeAsync(events, 6);
        await processor.StopProcessingAsync();

        Assert.Equal(["begin one", "1a", "end one", "begin two", "2a", "end two"], told);
        await using var session = await Bus.Client.AcceptSessionAsync("sessions", "one");
        Assert.Equal("seen", (await session.GetSessionStateAsync()).ToString());
    }

    [Fact]
    public async Task SessionProcessor_HandlerFails_DeliversAgainInOrder()
    {
        await Bus.SendInSessionAsync("one", "a", "b");
        var handled = Channel.CreateUnbounded<string>();
        var errors = Channel.CreateUnbounded<ServiceBusErrorSource>();
        await using var processor = Bus.Client.CreateSessionProcessor("sessions");
        processor.ProcessMessageAsync += async args =>
        {
            await handled.Writer.WriteAsync($"{args.Message.Body}{args.Message.DeliveryCount}");
            _ = args.Message.DeliveryCount == 1 && args.Message.Body.ToString() == "a" ? throw new FormatException() : true;
        };
        processor.ProcessErrorAsync += async args => await errors.Writer.WriteAsync(args.ErrorSource);

        await processor.StartProcessingAsync();
        var taken = await TakeAsync(handled, 3);
        await processor.StopProcessingAsync();

        Assert.Equal(["a1", "a2", "b1"], taken);
        Assert.Equal([ServiceBusErrorSource.ProcessMessageCallback], await TakeAsync(errors, 1));
    }

    [Fact]
    public async Task SessionProcessor_NamedSessions_TakesNoOther()
    {
        await Bus.SendInSessionAsync("one", "1a");
        await Bus.SendInSessionAsync("two", "2a");
        var handled = Channel.CreateUnbounded<string>();
        var options = new ServiceBusSessionProcessorOptions { SessionIds = { "two" } };
        await using var processor = Bus.Client.CreateSessionProcessor("sessions", options);
        processor.ProcessMessageAsync += async args => await handled.Writer.WriteAsync(args.Message.Body.ToString());
        processor.ProcessErrorAsync += Unexpected;

        await processor.StartProcessingAsync();
        Assert.Equal(["2a"], await TakeAsync(handled, 1));
        await processor.StopProcessingAsync();

        await using var session = await Bus.Client.AcceptNextSessionAsync("sessions");
        Assert.Equal("one", session.SessionId);
    }
}

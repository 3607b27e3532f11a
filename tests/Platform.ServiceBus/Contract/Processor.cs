using System.Threading.Channels;
using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Processors, which call a handler for each message.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task Processor_HandlerEnds_CompletesTheMessage()
    {
        await Bus.SendAsync("plain", "a", "b", "c");
        var handled = Channel.CreateUnbounded<string>();
        await using var processor = Bus.Client.CreateProcessor("plain", new ServiceBusProcessorOptions { MaxConcurrentCalls = 2 });
        processor.ProcessMessageAsync += async args => await handled.Writer.WriteAsync(args.Message.Body.ToString());
        processor.ProcessErrorAsync += Unexpected;

        await processor.StartProcessingAsync();
        var bodies = await TakeAsync(handled, 3);
        await processor.StopProcessingAsync();

        Assert.Equal(["a", "b", "c"], bodies.Order());
        Assert.False(processor.IsProcessing);
        Assert.Equal(new EntityCounts { Path = "plain" }, await Bus.CountAsync("plain"));
    }

    [Fact]
    public async Task Processor_HandlerFailsEachTime_TellsTheErrorHandlerUntilTheMessageIsDeadLettered()
    {
        await Bus.SendAsync("plain", "poison");
        var errors = Channel.CreateUnbounded<ProcessErrorEventArgs>();
        await using var processor = Bus.Client.CreateProcessor("plain");
        processor.ProcessMessageAsync += args => throw new FormatException("unreadable");
        processor.ProcessErrorAsync += async args => await errors.Writer.WriteAsync(args);

        await processor.StartProcessingAsync();
        var told = await TakeAsync(errors, 3);
        await processor.StopProcessingAsync();

        Assert.All(told, error => Assert.Equal(ServiceBusErrorSource.ProcessMessageCallback, error.ErrorSource));
        Assert.All(told, error => Assert.IsType<FormatException>(error.Exception));
        Assert.Equal("MaxDeliveryCountExceeded", (await Bus.DeadLetters("plain").ReceiveMessageAsync()).DeadLetterReason);
    }

    [Fact]
    public async Task Processor_HandlerSettles_LeavesItAtThat()
    {
        await Bus.SendAsync("plain", "a");
        var handled = Channel.CreateUnbounded<string>();
        await using var processor = Bus.Client.CreateProcessor("plain");
        processor.ProcessMessageAsync += async args =>
        {
            await args.DeadLetterMessageAsync(args.Message, "Refused", "in the test");
            await handled.Writer.WriteAsync(args.EntityPath);
        };
        processor.ProcessErrorAsync += Unexpected;

        await processor.StartProcessingAsync();
        await TakeAsync(handled, 1);
        await processor.CloseAsync();

        Assert.True(processor.IsClosed);
        Assert.Equal("Refused", (await Bus.DeadLetters("plain").ReceiveMessageAsync()).DeadLetterReason);
    }

    [Fact]
    public async Task Processor_Stopped_WaitsForTheHandlerAndFinishesItsMessage()
    {
        await Bus.SendAsync("plain", "a");
        var begun = Channel.CreateUnbounded<string>();
        await using var processor = Bus.Client.CreateProcessor("plain");
        processor.ProcessMessageAsync += async args =>
        {
            await begun.Writer.WriteAsync("begun");
            await Task.Delay(Timeout.InfiniteTimeSpan, args.CancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        processor.ProcessErrorAsync += Unexpected;
        await processor.StartProcessingAsync();
        await TakeAsync(begun, 1);

        await processor.StopProcessingAsync();

        Assert.Equal(new EntityCounts { Path = "plain" }, await Bus.CountAsync("plain"));
    }

    [Fact]
    public async Task Processor_StartedTwiceOrGivenTwoHandlers_IsRefused()
    {
        await using var processor = Bus.Client.CreateProcessor("plain");
        processor.ProcessMessageAsync += _ => Task.CompletedTask;
        processor.ProcessErrorAsync += Unexpected;
        Assert.Throws<NotSupportedException>(() => processor.ProcessErrorAsync += Unexpected);

        await processor.StartProcessingAsync();

        Assert.True(processor.IsProcessing);
        await Assert.ThrowsAsync<InvalidOperationException>(() => processor.StartProcessingAsync());
        await processor.StopProcessingAsync();
        await processor.StartProcessingAsync();
    }

    private static Task Unexpected(ProcessErrorEventArgs args) => Task.CompletedTask;

    private static async Task<IReadOnlyList<T>> TakeAsync<T>(Channel<T> channel, int count)
    {
        var taken = new List<T>();
        while (taken.Count < count)
        {
            taken.Add(await channel.Reader.ReadAsync(TestContext.Current.CancellationToken));
        }

        return taken;
    }
}

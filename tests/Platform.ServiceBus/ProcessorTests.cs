using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class ProcessorTests
{
    [Fact]
    public async Task Handler_LockExpiredMeanwhile_IsToldAndTheErrorHandlerToo()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var begun = new TaskCompletionSource();
        var lost = new TaskCompletionSource<Exception>();
        var error = new TaskCompletionSource<ServiceBusErrorSource>();
        await using var processor = bus.Client.CreateProcessor("plain");
        processor.ProcessMessageAsync += async args =>
        {
            args.MessageLockLostAsync += told =>
            {
                lost.TrySetResult(told.Exception);
                return Task.CompletedTask;
            };
            begun.TrySetResult();
            await lost.Task;
        };
        processor.ProcessErrorAsync += args =>
        {
            error.TrySetResult(args.ErrorSource);
            return Task.CompletedTask;
        };
        await processor.StartProcessingAsync();
        await begun.Task;

        bus.Clock.Advance(TestBus.LockDuration * 2);

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, Assert.IsType<ServiceBusException>(await lost.Task).Reason);
        Assert.Equal(ServiceBusErrorSource.RenewLock, await error.Task);
    }

    [Fact]
    public async Task Start_QueueUnknown_TellsTheErrorHandlerAndTriesAgainLater()
    {
        await using var bus = TestBus.Open();
        var errors = new List<ServiceBusErrorSource>();
        using var told = new SemaphoreSlim(0);
        await using var processor = bus.Client.CreateProcessor("nowhere");
        processor.ProcessMessageAsync += _ => Task.CompletedTask;
        processor.ProcessErrorAsync += args =>
        {
            errors.Add(args.ErrorSource);
            told.Release();
            return Task.CompletedTask;
        };

        await processor.StartProcessingAsync();
        await told.WaitAsync(TestContext.Current.CancellationToken);
        while (!await told.WaitAsync(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken))
        {
            bus.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([ServiceBusErrorSource.Receive, ServiceBusErrorSource.Receive], errors.Take(2));
    }
}

using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>Does the same to the broker and to the model, and stops where they differ.</summary>
internal sealed class ModelRun : IAsyncDisposable
{
    private const int OperationsShown = 40;

    private readonly Queue<string> _last = new();
    private readonly int _seed;
    private int _step;

    public ModelRun(int seed)
    {
        _seed = seed;
        Random = new Random(seed);
        Bus = TestBus.OpenWithoutDisk(page: 3);
        Model = new ModelNamespace(Bus.Clock.GetUtcNow());
    }

    public Random Random { get; }

    public TestBus Bus { get; }

    public ModelNamespace Model { get; }

    /// <summary>Messages received and not settled, some of them lost meanwhile.</summary>
    public List<HeldMessage> Messages { get; } = [];

    /// <summary>Sessions accepted and not closed, some of them lost meanwhile.</summary>
    public List<HeldSession> Sessions { get; } = [];

    public async Task RunAsync(int steps)
    {
        Func<ModelRun, Task>[] operations =
        [
            .. Often(12, Sending.SendAsync), .. Often(3, Sending.ScheduleAsync), Sending.CancelAsync,
            .. Often(13, Receiving.ReceiveAsync), .. Often(4, Receiving.ReceiveDeferredAsync),
            Receiving.WaitForMessageAsync, Receiving.WaitInVainAsync, .. Often(3, Receiving.PeekAsync),
            .. Often(38, Settling.SettleAsync), .. Often(4, InSessions.AcceptNextAsync), InSessions.AcceptAsync,
            InSessions.WaitForSessionAsync, .. Often(8, InSessions.ReceiveAsync), .. Often(4, InSessions.UseAsync),
            .. Often(2, InSessions.CloseAsync), .. Often(4, Passing.AdvanceAsync), Passing.CountAsync,
        ];
        for (_step = 1; _step <= steps; _step++)
        {
            await (_step % 500 == 0 ? Passing.CrashAsync(this) : Pick(operations)(this));
        }

        await Passing.CountAsync(this);
    }

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Random.Next(choices.Count)];

    public bool Happens(int percent) => Random.Next(100) < percent;

    public async Task CheckAsync(string operation, Func<Task<string>> broker, Func<string> model)
    {
        _last.Enqueue($"{_step} {operation}");
        if (_last.Count > OperationsShown)
        {
            _last.Dequeue();
        }

        var actual = await Outcome.OfAsync(broker);
        var expected = model();
        if (actual != expected)
        {
            Assert.Fail($"Seed {_seed}, step {_step}\nmodel  {expected}\nbroker {actual}\nafter\n{string.Join('\n', _last)}");
        }
    }

    /// <summary>Compares messages received with those that the model hands out, and keeps them to be settled.</summary>
    public string Take(
        IReadOnlyList<ServiceBusReceivedMessage> received, ServiceBusReceiver receiver, ModelMailbox mailbox, IReadOnlyList<ModelMessage> given, ModelLock? hold)
    {
        var deletes = receiver.ReceiveMode == ServiceBusReceiveMode.ReceiveAndDelete;
        var described = new List<string>();
        foreach (var (number, message) in given.Index())
        {
            var taken = mailbox.Deliver(message, hold);
            described.Add(message.Describe(deletes ? default : taken.Until));
            if (deletes)
            {
                mailbox.Remove(message);
            }
            else if (number < received.Count)
            {
                message.Number = received[number].SequenceNumber;
                Messages.Add(new HeldMessage(received[number], receiver, mailbox, message, taken));
            }
        }

        return Outcome.Of(described);
    }

    private static IEnumerable<Func<ModelRun, Task>> Often(int weight, Func<ModelRun, Task> operation) => Enumerable.Repeat(operation, weight);

    public ValueTask DisposeAsync() => Bus.DisposeAsync();
}

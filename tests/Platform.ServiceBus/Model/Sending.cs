using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

internal static class Sending
{
    private static readonly string?[] Subjects = ["billing", "parts", "quotes", "ordered", "other", null];

    public static Task SendAsync(ModelRun run) => SendAsync(run, run.Pick(run.Model.Destinations), run.Happens(80) ? 1 : run.Random.Next(2, 6));

    public static async Task SendAsync(ModelRun run, ModelDestination destination, int count, string? sessionId = null)
    {
        var batch = Enumerable.Range(0, count).Select(_ => NewMessage(run, destination, sessionId)).ToList();
        await run.CheckAsync(
            $"send to {destination.Path}: {Outcome.Of(batch.Select(message => message.Describe(default)))}",
            () => Outcome.OfAsync(() => run.Bus.Client.CreateSender(destination.Path).SendMessagesAsync(batch.Select(ToSend))),
            () => destination.Send(batch).Outcome);
    }

    public static async Task ScheduleAsync(ModelRun run)
    {
        var destination = run.Pick(run.Model.Destinations);
        var at = run.Model.Now + TimeSpan.FromTicks(run.Random.NextInt64(TimeSpan.TicksPerMinute * 5));
        var batch = Enumerable.Range(0, run.Random.Next(1, 4)).Select(_ => NewMessage(run, destination, null, at)).ToList();
        IReadOnlyList<long> numbers = [];
        await run.CheckAsync(
            $"schedule {batch.Count} in {destination.Path} for {at:O}",
            () => Outcome.OfAsync(async () => numbers = await run.Bus.Client.CreateSender(destination.Path).ScheduleMessagesAsync(batch.Select(ToSend), at)),
            () =>
            {
                var (outcome, scheduled) = destination.Send(batch);
                foreach (var (message, number) in scheduled.Zip(numbers))
                {
                    message?.Number = number;
                }

                return outcome;
            });
    }

    public static async Task CancelAsync(ModelRun run)
    {
        var destination = run.Pick(run.Model.Destinations);
        if (destination.Scheduled.Where(message => message.Number > 0).ToList() is not { Count: > 0 } scheduled)
        {
            return;
        }

        List<ModelMessage> chosen = [run.Pick(scheduled), run.Pick(scheduled)];
        var numbers = chosen.Select(message => message.Number).ToList();
        if (run.Happens(10))
        {
            chosen.Add(NewMessage(run, destination, null));
            numbers.Add(int.MaxValue);
        }

        await run.CheckAsync(
            $"cancel {string.Join(' ', numbers)} in {destination.Path}",
            () => Outcome.OfAsync(() => run.Bus.Client.CreateSender(destination.Path).CancelScheduledMessagesAsync(numbers)),
            () => destination.Cancel(chosen));
    }

    private static ModelMessage NewMessage(ModelRun run, ModelDestination destination, string? sessionId, DateTimeOffset scheduledFor = default) => new()
    {
        Body = run.Happens(3) ? "" : $"{run.Random.Next()}{(run.Happens(3) ? new string('x', 6_000) : "")}",
        MessageId = destination.DetectsDuplicates ? $"{run.Random.Next(60)}" : $"{run.Random.Next()}",
        SessionId = sessionId ?? (run.Happens(95) ? $"s{run.Random.Next(8)}" : null),
        Subject = run.Pick(Subjects),
        Properties = run.Happens(30) ? new() { ["origin"] = $"{run.Random.Next(10)}" } : [],
        TimeToLive = run.Happens(30) ? TimeSpan.FromTicks(run.Random.NextInt64(1, TimeSpan.TicksPerMinute * 10)) : TimeSpan.MaxValue,
        ScheduledFor = scheduledFor,
    };

    private static ServiceBusMessage ToSend(ModelMessage message)
    {
        var sent = new ServiceBusMessage(message.Body)
        {
            MessageId = message.MessageId,
            SessionId = message.SessionId,
            Subject = message.Subject,
            TimeToLive = message.TimeToLive,
        };
        foreach (var (name, value) in message.Properties)
        {
            sent.ApplicationProperties.Add(name, value);
        }

        return sent;
    }
}

using Sav.Platform.ServiceBus.Duplicates;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>What a sender sends to: a queue or a topic.</summary>
internal sealed class Destination(Engine engine, string path, long entity, IRoute route, DuplicateHistory? duplicates)
{
    public string Path => path;

    public ScheduledMessages Scheduled { get; } = new(engine, path, entity, route);

    /// <summary>Accepts all messages or none.</summary>
    /// <returns>A sequence number for each.</returns>
    public IReadOnlyList<long> Send(IReadOnlyList<MessageContent> batch)
    {
        foreach (var content in batch)
        {
            route.RequireAcceptable(content);
        }

        return batch.Select(Accept).ToList();
    }

    private long Accept(MessageContent content)
    {
        if (duplicates?.IsRepeated(content.MessageId) == true)
        {
            return engine.Store.Sequences.Next();
        }

        return content.ScheduledEnqueueTime > engine.Now ? Scheduled.Add(content) : route.Publish(content);
    }
}

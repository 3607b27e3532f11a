using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Functions.DeadLetters;

/// <summary>A queue or subscription that a function of the hub listens to.</summary>
/// <param name="Topic">Null for a queue.</param>
/// <param name="Name">Name of the queue or of the subscription.</param>
public sealed record ListenedQueue(string? Topic, string Name)
{
    /// <summary>All of them, as the triggers say: whatever a function listens to may have dead letters.</summary>
    public static IReadOnlyList<ListenedQueue> All { get; } =
    [
        .. from type in typeof(ListenedQueue).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttribute<FunctionAttribute>() is not null
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<ServiceBusTriggerAttribute>()
           where trigger is not null
           let queue = new ListenedQueue(trigger.TopicName, trigger.SubscriptionName ?? trigger.QueueName!)
           orderby queue.Name
           select queue,
    ];

    internal ServiceBusReceiver OpenDeadLetters(ServiceBusClient bus)
    {
        var options = new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter };
        return Topic is null ? bus.CreateReceiver(Name, options) : bus.CreateReceiver(Topic, Name, options);
    }
}

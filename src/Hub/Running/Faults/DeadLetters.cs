using Azure.Messaging.ServiceBus;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Hub.OneMachine;

namespace Sav.Hub.Running;

/// <summary>The messages of a host that were put aside.</summary>
internal static class DeadLetters
{
    /// <summary>What stands in for a reason where a message has none; nothing may be counted under it.</summary>
    public const string NoReason = "without a reason";

    private const int PageSize = 250;

    /// <summary>How many there are, by the code of their reason.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(HubHost host, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var bus = host.Bus.CreateClient();
        foreach (var entity in (await host.Bus.GetCountsAsync(cancellation)).Where(entity => entity.DeadLettered > 0))
        {
            await using var receiver = Receiver(bus, entity.Path);
            while (await receiver.PeekMessagesAsync(PageSize, cancellationToken: cancellation) is { Count: > 0 } page)
            {
                foreach (var message in page)
                {
                    var reason = string.IsNullOrEmpty(message.DeadLetterErrorDescription) ? NoReason : message.DeadLetterReason ?? NoReason;
                    counts[reason] = counts.GetValueOrDefault(reason) + 1;
                }
            }
        }

        return counts;
    }

    /// <summary>Has every failed message sent again.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> ReplayAsync(HubHost host, CancellationToken cancellation)
    {
        var query = new QueryExpression("sav_integrationmessage") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("sav_direction", ConditionOperator.Equal, Choice.Outbound);
        query.Criteria.AddCondition("sav_status", ConditionOperator.Equal, Choice.MessageFailed);
        var failed = await Rows.AllAsync(host.Crm.Service, query, cancellation);
        failed.Clear();
        foreach (var row in failed)
        {
            var wanted = new Entity(row.LogicalName, row.Id) { ["sav_status"] = new OptionSetValue(Choice.MessageReplayRequested) };
            await host.Crm.Service.UpdateAsync(wanted, cancellation);
        }

        return failed.Count;
    }

    private static ServiceBusReceiver Receiver(ServiceBusClient bus, string path)
    {
        var options = new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter };
        return path.Split("/Subscriptions/") is [var topic, var subscription]
            ? bus.CreateReceiver(topic, subscription, options)
            : bus.CreateReceiver(path, options);
    }
}

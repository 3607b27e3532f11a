using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Bus;
using Sav.Functions.Observability;
using Sav.Mappings.Crm;

namespace Sav.Functions.Outbox;

/// <summary>A pending row of the outbox.</summary>
/// <param name="OwnerId">The case, contract or proposal that it belongs to, whose messages keep their order.</param>
/// <param name="CreatedOn">When it was written.</param>
/// <param name="RowVersion">Version as read, by which a change in between is noticed.</param>
public sealed record OutboxMessage(Guid Id, Guid OwnerId, int Sequence, string Type, string Payload, DateTime CreatedOn, string RowVersion)
{
    /// <summary>The columns of which one says whom a row belongs to, the most frequent first.</summary>
    internal static IReadOnlyList<string> Owners { get; } = [MessageColumns.Case, MessageColumns.Contract, MessageColumns.Proposal];

    /// <returns>The case, contract or proposal that a row belongs to; null where it belongs to none.</returns>
    internal static Guid? OwnerOf(Entity row) =>
        Owners.Select(owner => row.GetAttributeValue<EntityReference>(owner)).FirstOrDefault(owner => owner is not null)?.Id;

    internal static OutboxMessage From(Entity row) => new(
        row.Id,
        OwnerOf(row)!.Value,
        row.GetAttributeValue<int>(MessageColumns.Sequence),
        row.GetAttributeValue<string>(MessageColumns.Type),
        row.GetAttributeValue<string>(MessageColumns.Payload),
        row.GetAttributeValue<DateTime>(MessageColumns.CreatedOn),
        row.RowVersion);

    /// <param name="publication">The span that sends it, which whoever receives it goes on from.</param>
    internal ServiceBusMessage ToBusMessage(Activity publication)
    {
        var message = new ServiceBusMessage(Payload)
        {
            MessageId = Id.ToString("D"),
            SessionId = OwnerId.ToString("D"),
            Subject = Type,
            ContentType = "application/json",
        };
        message.ApplicationProperties[BusNames.SequenceProperty] = Sequence;
        message.ApplicationProperties[CaseTrace.Property] = CaseTrace.ParentOf(publication);
        return message;
    }
}

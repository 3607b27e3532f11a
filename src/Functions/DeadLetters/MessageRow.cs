using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Outbox;
using Sav.Mappings.Crm;

namespace Sav.Functions.DeadLetters;

/// <summary>The row of a message that was put aside, as far as replaying needs it.</summary>
/// <param name="OwnerId">Case, contract or proposal; null where it is not known.</param>
/// <param name="RowVersion">Version as read, by which a change in between is noticed.</param>
internal sealed record MessageRow(
    Guid Id,
    MessageStatus Status,
    MessageDirection Direction,
    string Type,
    string ExternalId,
    string Payload,
    Guid? OwnerId,
    int Sequence,
    string RowVersion)
{
    public static ColumnSet Columns { get; } = new(
    [
        MessageColumns.Status,
        MessageColumns.Direction,
        MessageColumns.Type,
        MessageColumns.ExternalId,
        MessageColumns.Payload,
        MessageColumns.Sequence,
        .. OutboxMessage.Owners,
    ]);

    public static MessageRow Of(Entity row) => new(
        row.Id,
        (MessageStatus)row.GetAttributeValue<OptionSetValue>(MessageColumns.Status).Value,
        (MessageDirection)row.GetAttributeValue<OptionSetValue>(MessageColumns.Direction).Value,
        row.GetAttributeValue<string>(MessageColumns.Type),
        row.GetAttributeValue<string>(MessageColumns.ExternalId),
        row.GetAttributeValue<string>(MessageColumns.Payload) ?? "",
        OutboxMessage.OwnerOf(row),
        row.GetAttributeValue<int>(MessageColumns.Sequence),
        row.RowVersion);
}

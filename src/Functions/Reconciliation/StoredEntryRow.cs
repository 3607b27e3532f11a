using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Ledger;
using Sav.Mappings.Crm;

namespace Sav.Functions.Reconciliation;

/// <summary>A row of sav_ledgerentry, read as it stands: what somebody emptied is empty, so that its hash shows it.</summary>
internal static class StoredEntryRow
{
    public static ColumnSet Columns { get; } = new(
        LedgerColumns.Sequence,
        LedgerColumns.FormatVersion,
        LedgerColumns.Key,
        LedgerColumns.MessageType,
        LedgerColumns.Message,
        LedgerColumns.Case,
        LedgerColumns.Contract,
        LedgerColumns.Partner,
        LedgerColumns.DocumentNumber,
        LedgerColumns.Amount,
        LedgerColumns.Currency,
        LedgerColumns.RecordedOn,
        LedgerColumns.PreviousHash,
        LedgerColumns.Hash);

    public static StoredEntry Read(Entity row) => new(
        new LedgerEntry
        {
            Sequence = row.GetAttributeValue<int>(LedgerColumns.Sequence),
            Key = Text(row, LedgerColumns.Key),
            MessageType = Text(row, LedgerColumns.MessageType),
            MessageId = Id(row, LedgerColumns.Message) ?? Guid.Empty,
            CaseId = Id(row, LedgerColumns.Case),
            ContractId = Id(row, LedgerColumns.Contract),
            Partner = Text(row, LedgerColumns.Partner),
            DocumentNumber = Text(row, LedgerColumns.DocumentNumber),
            Amount = row.GetAttributeValue<decimal?>(LedgerColumns.Amount),
            Currency = row.GetAttributeValue<string>(LedgerColumns.Currency),
            RecordedOn = row.GetAttributeValue<DateTime>(LedgerColumns.RecordedOn),
            PreviousHash = Text(row, LedgerColumns.PreviousHash),
        },
        Text(row, LedgerColumns.Hash),
        row.GetAttributeValue<int>(LedgerColumns.FormatVersion));

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static Guid? Id(Entity row, string column) => Guid.TryParse(row.GetAttributeValue<string>(column), out var id) ? id : null;
}

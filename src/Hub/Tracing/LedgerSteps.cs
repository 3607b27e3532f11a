using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;

namespace Sav.Hub.Tracing;

/// <summary>The step that an entry of the ledger tells of.</summary>
internal static class LedgerSteps
{
    /// <summary>What is read of an entry.</summary>
    public static string[] Columns { get; } =
    [
        LedgerColumns.Sequence, LedgerColumns.Key, LedgerColumns.DocumentNumber, LedgerColumns.Amount, LedgerColumns.Currency,
        LedgerColumns.RecordedOn,
    ];

    public static PathStep Of(Entity entry)
    {
        var sequence = entry.GetAttributeValue<int>(LedgerColumns.Sequence).ToString(CultureInfo.InvariantCulture);
        var document = entry.GetAttributeValue<string>(LedgerColumns.DocumentNumber);
        return new PathStep(
            entry.GetAttributeValue<DateTime>(LedgerColumns.RecordedOn),
            PathStepKind.Entered,
            $"ledger entry {sequence}: document {document}{Money(entry)}, key {entry.GetAttributeValue<string>(LedgerColumns.Key)}");
    }

    private static string Money(Entity entry) => entry.GetAttributeValue<decimal?>(LedgerColumns.Amount) is { } amount
        ? string.Create(CultureInfo.InvariantCulture, $", {amount:0.00} {entry.GetAttributeValue<string>(LedgerColumns.Currency)}")
        : "";
}

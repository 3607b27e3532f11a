using System.Globalization;
using System.Text;

namespace Sav.Domain.Ledger;

/// <summary>
/// The one text of an entry that its hash is computed over (docs/decisions/0009-ledger.md): a line <c>name=value</c> for every column,
/// always all of them and in the same order, each ended by a line feed. An empty value is an empty column.
/// </summary>
public static class LedgerText
{
    /// <summary>Format of the text; an entry keeps the one that it was written in.</summary>
    public const int FormatVersion = 1;

    // Four decimals, always: 38.1 and 38.10 are one amount and must be one text.
    private const string AmountFormat = "0.0000";

    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The text of an entry.</summary>
    public static string Of(LedgerEntry entry)
    {
        var text = new StringBuilder();
        Add(text, "format", Number(FormatVersion));
        Add(text, "sequence", Number(entry.Sequence));
        Add(text, "key", entry.Key);
        Add(text, "type", entry.MessageType);
        Add(text, "message", entry.MessageId.ToString("D"));
        Add(text, "case", entry.CaseId?.ToString("D"));
        Add(text, "contract", entry.ContractId?.ToString("D"));
        Add(text, "partner", entry.Partner);
        Add(text, "document", entry.DocumentNumber);
        Add(text, "amount", entry.Amount?.ToString(AmountFormat, CultureInfo.InvariantCulture));
        Add(text, "currency", entry.Currency);
        Add(text, "recorded", entry.RecordedOn.ToString(InstantFormat, CultureInfo.InvariantCulture));
        Add(text, "previous", entry.PreviousHash);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value) =>
        text.Append(name).Append('=').Append(Escape(value ?? "")).Append('\n');

    // A document number comes from another system: a line break in it must not look like the next column.
    private static string Escape(string value) => value.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

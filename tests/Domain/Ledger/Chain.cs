using Sav.Domain.Ledger;

namespace Sav.Domain.Tests.Ledger;

/// <summary>A whole ledger of a few entries.</summary>
internal static class Chain
{
    public static List<StoredEntry> Of(int entries)
    {
        var chain = new List<StoredEntry>();
        for (var sequence = 1; sequence <= entries; sequence++)
        {
            chain.Add(Seal(Entry(sequence) with { PreviousHash = chain.Count == 0 ? LedgerHash.Beginning : chain[^1].Hash }));
        }

        return chain;
    }

    public static StoredEntry Seal(LedgerEntry entry) => new(entry, LedgerHash.Of(entry), LedgerText.FormatVersion);

    public static LedgerEntry Entry(int sequence) => new()
    {
        Sequence = sequence,
        Key = $"billing/0f8fad5b-d9cb-469f-a165-70867728950e/{sequence}",
        MessageType = "sav.billing.requested.v1",
        MessageId = new Guid("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
        CaseId = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        Partner = "erp",
        DocumentNumber = $"INV-{sequence:D6}",
        Amount = 38.10m,
        Currency = "EUR",
        RecordedOn = new DateTime(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc),
        PreviousHash = LedgerHash.Beginning,
    };
}

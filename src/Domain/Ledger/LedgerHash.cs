using Sav.Domain.Json;

namespace Sav.Domain.Ledger;

/// <summary>What chains an entry to the one before: SHA-256 over all that it says, the previous hash included.</summary>
public static class LedgerHash
{
    /// <summary>What the first entry names as the hash before it: 64 zeros.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(LedgerEntry entry) => Sha256.Of(LedgerText.Of(entry));
}

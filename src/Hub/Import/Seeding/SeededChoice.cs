namespace Sav.Hub.Import;

/// <summary>
/// Choices that depend on nothing but the seed, what is chosen and for whom: not on the order of questions, not on how many there are.
/// <see cref="System.Random"/> promises no such thing between versions of .NET.
/// </summary>
/// <param name="seed">The user's seed.</param>
internal sealed class SeededChoice(long seed)
{
    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Share(string purpose, string key) => (Hash(purpose, key) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 up to, not including, <paramref name="count"/>.</summary>
    public int Pick(string purpose, string key, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)Math.BigMul(Hash(purpose, key), (ulong)count, out _);
    }

    // FNV-1a over the text, then the finaliser of SplitMix64, which spreads keys that differ in one digit.
    private ulong Hash(string purpose, string key)
    {
        var hash = Fold(Fold(14695981039346656037UL ^ (ulong)seed, purpose), key);
        hash += 0x9E3779B97F4A7C15UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    private static ulong Fold(ulong hash, string text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        // Marks the end of the text: "ab" + "c" must not be "a" + "bc".
        return (hash ^ 0x10000UL) * 1099511628211UL;
    }
}

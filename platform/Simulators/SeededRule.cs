using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sav.Platform.Simulators;

/// <summary>Chance that depends on a seed and on facts alone: not on order, time, process or generated ids.</summary>
internal static class SeededRule
{
    /// <returns>A number from 0 to <paramref name="below"/> − 1, the same for the same seed and facts.</returns>
    public static int Draw(int seed, int below, params ReadOnlySpan<string?> facts)
    {
        // The unit separator keeps ("ab", "c") and ("a", "bc") apart.
        var text = $"{seed}\u001f{string.Join('\u001f', facts)}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)below);
    }
}

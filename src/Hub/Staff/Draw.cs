using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sav.Hub.Staff;

/// <summary>
/// A chance that depends on the seed, a stable number and a purpose only: the same in every run, whatever the order of work.
/// </summary>
/// <param name="seed">Seed of the run.</param>
/// <param name="number">Stable number of what is decided on, for example the case's external number.</param>
public readonly struct Draw(int seed, string number)
{
    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to, string purpose)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}|{number}|{purpose}")));
        var span = (ulong)(to - from + 1);
        return from + (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % span);
    }

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    public bool Happens(int percent, string purpose) => Between(1, 100, purpose) <= percent;
}

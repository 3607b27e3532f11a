using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>Where the owner of a store listens: a Unix domain socket (Windows has them too), so that file permissions guard it.</summary>
internal static class StoreAddress
{
    /// <summary>The path that fits everywhere: Linux takes 107 bytes, macOS 103.</summary>
    private const int MaxBytes = 103;

    public static string PathOf(string storeFile)
    {
        var full = Path.GetFullPath(storeFile);
        var beside = $"{full}.sock";
        return Encoding.UTF8.GetByteCount(beside) <= MaxBytes ? beside : Path.Combine(Path.GetTempPath(), $"bus-{Hash(full)}.sock");
    }

    public static Socket NewSocket() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

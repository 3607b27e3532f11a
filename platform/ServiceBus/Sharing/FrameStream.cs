using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text.Json;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>
/// Frames on a socket: four bytes of length, least significant first, then that many bytes of JSON. Many may write, one reads.
/// </summary>
internal sealed class FrameStream(Socket socket) : IDisposable
{
    private const int LengthSize = 4;

    /// <summary>A thousand messages of the largest size, and room; what is longer is no frame.</summary>
    private const int MaxLength = 512 * 1024 * 1024;

    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private readonly SemaphoreSlim _writing = new(1);

    /// <exception cref="IOException">The other side is gone.</exception>
    public async Task WriteAsync<T>(T frame)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(frame);
        var bytes = new byte[LengthSize + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, content.Length);
        content.CopyTo(bytes, LengthSize);
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            await _stream.WriteAsync(bytes).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            throw new OwnerGoneException();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <returns>Null when the other side is gone, or speaks something else.</returns>
    public async Task<T?> ReadAsync<T>(CancellationToken cancellationToken = default)
        where T : class
    {
        try
        {
            var length = new byte[LengthSize];
            await _stream.ReadExactlyAsync(length, cancellationToken).ConfigureAwait(false);
            var size = BinaryPrimitives.ReadInt32LittleEndian(length);
            if (size is < 0 or > MaxLength)
            {
                return null;
            }

            var content = new byte[size];
            await _stream.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize<T>(content);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or JsonException)
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();
}

using System.Text.Json;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>A frame from the owner to a client: a value or a failure.</summary>
internal sealed record Answer(long Id, JsonElement? Value, Failure? Failure)
{
    public static Answer Of<T>(long id, T value) => new(id, JsonSerializer.SerializeToElement(value), null);

    public static Answer Of(long id, Exception failure) => new(id, null, Sharing.Failure.Of(failure));

    public T Read<T>(CancellationToken cancellationToken) =>
        Failure == null ? Value!.Value.Deserialize<T>()! : throw Failure.ToException(cancellationToken);
}

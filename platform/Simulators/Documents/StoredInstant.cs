namespace Sav.Platform.Simulators.Documents;

/// <summary>Instants in the store: Unix milliseconds. What is answered at once equals what is read back later.</summary>
internal static class StoredInstant
{
    public static DateTime From(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds).UtcDateTime;

    public static DateTime Truncate(DateTimeOffset instant) => From(instant.ToUnixTimeMilliseconds());
}

using Sav.Platform.Simulators.Erp;
using Sav.Platform.Simulators.Warehouse;

namespace Sav.Platform.Simulators.Tests;

internal static class SimulatorSettings
{
    public static byte[] Secret { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    public static FixedTime Time { get; } = FixedTime.At("2026-03-02T08:15:00Z");

    public static ErpOptions ErpWith(TemporaryFolder folder, Uri? events = null) => new()
    {
        StoreFile = folder.File("erp.db"),
        KeyId = "erp-1",
        Secret = Secret,
        Seed = 7,
        Time = Time,
        EventsAddress = events,
    };

    public static WarehouseOptions WarehouseWith(TemporaryFolder folder, Uri? events = null) => new()
    {
        StoreFile = folder.File("warehouse.db"),
        KeyId = "warehouse-1",
        Secret = Secret,
        Seed = 7,
        Time = Time,
        EventsAddress = events,
    };
}

using Sav.Platform.Simulators.Faults;

namespace Sav.Platform.Simulators;

/// <summary>What both simulators are started with.</summary>
public abstract record SimulatorOptions
{
    /// <summary>SQLite file of the simulator; created when it does not exist. What was answered is in it and survives a kill.</summary>
    public required string StoreFile { get; init; }

    /// <summary>
    /// Where events go (<c>POST</c>, docs/messages.md). Null: they are kept until <see cref="Simulator.EventsAddress"/> is set.
    /// </summary>
    public Uri? EventsAddress { get; init; }

    /// <summary>Name of <see cref="Secret"/>, sent as <c>x-sav-key-id</c>.</summary>
    public required string KeyId { get; init; }

    /// <summary>Key of the HMAC-SHA256 signature of every event.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>Same seed, same requests: same answers, in whatever order the requests come.</summary>
    public int Seed { get; init; }

    /// <summary>The clock of documents, events and repeated deliveries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where to listen, loopback and a free port by default.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>Events under way at once, 1 to 64. Those of one case never overtake each other.</summary>
    public int DeliveriesInFlight { get; init; } = 16;

    /// <summary>
    /// Makes a second document of a repeated key, as systems do that never heard of it; <c>GET ?key=</c> still finds the first.
    /// </summary>
    public bool IgnoresKeys { get; init; }

    /// <summary>What goes wrong on purpose; nothing by default.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;
}

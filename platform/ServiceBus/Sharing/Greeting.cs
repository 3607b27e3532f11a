namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>The first frame of each side. The owner answers with its own, so that a client of another kind is told what differs.</summary>
/// <param name="Protocol">Version of the frames and operations.</param>
/// <param name="Topology">Fingerprint of the topology that the process was given.</param>
internal sealed record Greeting(int Protocol, string Topology)
{
    public const int CurrentProtocol = 1;

    public static Greeting Of(Topology topology) => new(CurrentProtocol, topology.Fingerprint);
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sav.Functions.Observability;

/// <summary>Where the hub's spans and measurements come from (docs/observability.md).</summary>
public static class HubTelemetry
{
    /// <summary>Name of the source of spans and of the meter, by which whoever collects asks for them.</summary>
    public const string Name = "Sav.Hub";

    internal static ActivitySource Source { get; } = new(Name);

    internal static Meter Meter { get; } = new(Name);
}

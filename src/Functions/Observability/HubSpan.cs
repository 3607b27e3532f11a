using System.Diagnostics;

namespace Sav.Functions.Observability;

/// <summary>
/// Starts spans. A span is started whether somebody collects or not: the trace has to be carried on, because what is sent today may be
/// collected after the next restart.
/// </summary>
internal static class HubSpan
{
    /// <summary>
    /// Starts a span below <paramref name="parent"/>; what runs around it of another trace (the host's own) becomes a link.
    /// </summary>
    public static Activity Start(string name, ActivityKind kind, ActivityContext parent)
    {
        ActivityLink[] links = Activity.Current is { } around && around.TraceId != parent.TraceId ? [new(around.Context)] : [];
        return HubTelemetry.Source.StartActivity(name, kind, parent, links: links)
            ?? new Activity(name).SetParentId(parent.TraceId, parent.SpanId, parent.TraceFlags).Start();
    }

    /// <summary>Starts a span below the one that is running; null where there is none, because then it belongs to no case.</summary>
    public static Activity? StartBelow(string name, ActivityKind kind) =>
        Activity.Current is { } around ? HubTelemetry.Source.StartActivity(name, kind) ?? new Activity(name).Start() : null;
}

using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Invocation;

/// <summary>The trace that the trigger belongs to.</summary>
internal sealed class EmbeddedTraceContext(string traceParent, string traceState) : TraceContext
{
    public override string TraceParent => traceParent;

    public override string TraceState => traceState;
}

namespace Sav.Hub.Tracing;

/// <summary>What happened to a case, in order.</summary>
/// <param name="Number">What people call the case.</param>
/// <param name="TraceId">Id of its trace in a trace back end: the case's own, in 32 hexadecimal digits.</param>
/// <param name="Steps">In order; the first is the opening, or a report of an event before it.</param>
/// <param name="Waiting">Messages that have found no end yet.</param>
/// <param name="Failed">Messages put aside.</param>
public sealed record CasePath(string Number, string TraceId, IReadOnlyList<PathStep> Steps, int Waiting, int Failed);

namespace Sav.Hub.Import;

/// <summary>How far one part of a load has come.</summary>
/// <param name="Stage">What is being written, such as <c>customers</c>.</param>
/// <param name="Done">Rows written.</param>
/// <param name="Total">Rows to write.</param>
public sealed record ImportProgress(string Stage, int Done, int Total);

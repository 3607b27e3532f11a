using Sav.Hub.Import;

namespace Sav.Hub.Staff;

/// <summary>A case that nobody has opened yet.</summary>
/// <param name="Item">What was reported.</param>
/// <param name="Position">Its place among all cases, from 0, in the order in which they were reported.</param>
public sealed record QueuedCase(ImportedCase Item, int Position);

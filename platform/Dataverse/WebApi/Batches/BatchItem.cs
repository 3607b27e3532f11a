namespace Sav.Platform.Dataverse.WebApi.Batches;

/// <summary>One request of a batch, or several that are one transaction.</summary>
/// <param name="Parts">The requests.</param>
/// <param name="IsChangeSet">Whether all succeed or none.</param>
internal sealed record BatchItem(IReadOnlyList<BatchPart> Parts, bool IsChangeSet);

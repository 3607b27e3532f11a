using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>A property in a filter.</summary>
/// <param name="Metadata">The column behind it.</param>
/// <param name="Alias">The link to its table; null for the table that is asked for.</param>
internal sealed record FilterColumn(ColumnMetadata Metadata, string? Alias);

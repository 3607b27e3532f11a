using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>A row with the rows that its expanded properties lead to.</summary>
internal sealed class ApiRow(Entity row)
{
    public Entity Row => row;

    /// <summary>By the name of a navigation property: the row it leads to, or null.</summary>
    public Dictionary<string, ApiRow?> One { get; } = [];

    /// <summary>By the name of a navigation property: the rows of the collection.</summary>
    public Dictionary<string, IReadOnlyList<ApiRow>> Many { get; } = [];
}

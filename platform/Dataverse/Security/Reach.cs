namespace Sav.Platform.Dataverse.Security;

/// <summary>Whose rows a privilege covers beside those of the user, of his teams, and those shared with them.</summary>
internal sealed class Reach
{
    /// <summary>Every row of the organisation.</summary>
    public bool IsGlobal { get; set; }

    /// <summary>The business units whose rows it covers.</summary>
    public HashSet<Guid> BusinessUnits { get; } = [];
}

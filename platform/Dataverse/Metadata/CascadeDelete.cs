namespace Sav.Platform.Dataverse.Metadata;

/// <summary>What happens to the referencing rows when the referenced row is deleted.</summary>
public enum CascadeDelete
{
    /// <summary>Nothing.</summary>
    NoCascade,

    /// <summary>The lookup is emptied.</summary>
    RemoveLink,

    /// <summary>The delete is refused while there are referencing rows.</summary>
    Restrict,

    /// <summary>The referencing rows are deleted too.</summary>
    Cascade,
}

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>Which of the referencing rows an Assign or a share of the referenced row takes along.</summary>
public enum CascadeAction
{
    /// <summary>None.</summary>
    NoCascade,

    /// <summary>All.</summary>
    Cascade,

    /// <summary>Those whose state is active. The name is the one of the solution file.</summary>
    ActiveOnly,

    /// <summary>Those that belong to the owner of the referenced row.</summary>
    UserOwned,
}

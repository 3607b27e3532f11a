namespace Sav.Platform.Dataverse.Metadata;

/// <summary>How far a privilege of a role reaches. The names are those of <c>level</c> in a role's file, ordered by reach.</summary>
public enum PrivilegeDepth
{
    /// <summary>Rows of the user himself, of his teams, and rows shared with them.</summary>
    Basic = 1,

    /// <summary>Rows of the business unit too.</summary>
    Local = 2,

    /// <summary>Rows of the business units below too.</summary>
    Deep = 3,

    /// <summary>Every row of the organisation.</summary>
    Global = 4,
}

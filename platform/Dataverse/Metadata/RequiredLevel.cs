namespace Sav.Platform.Dataverse.Metadata;

/// <summary>
/// Whether a column must have a value. Dataverse itself enforces only <see cref="SystemRequired"/>; forms enforce the rest.
/// </summary>
public enum RequiredLevel
{
    /// <summary>Optional.</summary>
    None,

    /// <summary>Optional, and marked as recommended on forms.</summary>
    Recommended,

    /// <summary>Business required: forms insist on it.</summary>
    Required,

    /// <summary>Required by the platform.</summary>
    SystemRequired,
}

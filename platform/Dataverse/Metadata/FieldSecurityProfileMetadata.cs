namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A column security profile: who is associated with it may do this with secured columns.</summary>
/// <param name="Id">Id of the profile, the same in every environment.</param>
/// <param name="Name">Name, <c>SAV prices</c>.</param>
/// <param name="Permissions">What it allows, per column.</param>
public sealed record FieldSecurityProfileMetadata(Guid Id, string Name, IReadOnlyList<FieldPermission> Permissions);

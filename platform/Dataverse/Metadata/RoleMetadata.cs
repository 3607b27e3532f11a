namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A security role.</summary>
/// <param name="Id">Id of the role in the root business unit; the same in every environment.</param>
/// <param name="Name">Name, <c>SAV agent</c>. Every business unit has a copy of the role under the same name, with an id of its own.</param>
/// <param name="Privileges">How far each privilege reaches, by name (<c>prvReadsav_ServiceContract</c>).</param>
public sealed record RoleMetadata(Guid Id, string Name, IReadOnlyDictionary<string, PrivilegeDepth> Privileges);

namespace Sav.Domain.Overrides;

/// <summary>A user of the CRM, with what he may decide on the case in question.</summary>
public sealed record StaffMember(Guid Id, string Name, bool IsDisabled, Authority Authority);

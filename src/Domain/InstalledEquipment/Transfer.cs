using Sav.Domain.Calendars;

namespace Sav.Domain.InstalledEquipment;

/// <summary>A unit goes over to another owner.</summary>
/// <param name="On">First day of the new owner.</param>
public sealed record Transfer(LocalDate On, Guid NewOwner);

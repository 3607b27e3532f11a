using Sav.Domain.Calendars;

namespace Sav.Domain.InstalledEquipment;

/// <summary>The days on which somebody owned a unit.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day of the next owner; null: still the owner.</param>
public sealed record OwnerPeriod(Guid Owner, LocalDate From, LocalDate? To);

namespace Sav.Hub.Import;

/// <summary>Where a customer lives, with the zone that follows from it.</summary>
internal sealed record PostalAddress(string Street, string PostalCode, string City, string Country, string TimeZone);

namespace Sav.Plugins.ServiceContracts;

/// <summary>Number of a contract that follows another.</summary>
/// <param name="Version">What it counted up to: of a next version, its version.</param>
internal sealed record FollowingNumber(string Number, int Version);

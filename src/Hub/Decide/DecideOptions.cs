namespace Sav.Hub.Decide;

/// <summary>What <c>decide</c> was asked for.</summary>
/// <param name="File">Path of the facts.</param>
/// <param name="AsOf">Instant that replaces the file's, ISO 8601 with <c>Z</c> or an offset; null: the file's.</param>
/// <param name="Language"><c>en</c> or <c>fr</c></param>
public sealed record DecideOptions(string File, string? AsOf = null, string Language = "en");

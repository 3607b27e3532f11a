using System.Globalization;

namespace Sav.Platform.Dataverse.Query;

/// <summary>How a user reads and where his days begin: his row in usersettings.</summary>
/// <param name="Language">Language of labels: 1033 English, 1036 French.</param>
/// <param name="Culture">How numbers and dates are written.</param>
/// <param name="TimeZone">The number of his time zone.</param>
internal sealed record CallerSettings(int Language, CultureInfo Culture, int TimeZone)
{
    private TimeZoneInfo? _zone;

    /// <summary>Where his days begin. Throws for a number that is not known, and only here: most queries have no dates.</summary>
    public TimeZoneInfo Zone => _zone ??= TimeZoneCode.ToZone(TimeZone);
}

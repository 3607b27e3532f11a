using System.Globalization;

namespace Sav.Platform.Dataverse.Query;

/// <summary>How a user reads and what he means by "today": his rows in usersettings and systemuser.</summary>
/// <param name="Language">Language of labels: 1033 English, 1036 French.</param>
/// <param name="Culture">How numbers and dates are written.</param>
/// <param name="Zone">Where his days begin.</param>
/// <param name="BusinessUnitId">His business unit.</param>
internal sealed record CallerSettings(int Language, CultureInfo Culture, TimeZoneInfo Zone, Guid BusinessUnitId);

namespace Sav.Hub.Import;

/// <summary>Reads what a service level promises for one severity; the columns of each severity have a prefix of their own.</summary>
internal static class SampleCommitments
{
    private const int Year = 365 * 24 * 60;

    public static ImportedCommitment Read(CsvRecord row, string prefix) => new()
    {
        ResponseMinutes = Minutes(row, prefix + "response_minutes", least: 0),
        OnSiteMinutes = row.Text(prefix + "on_site_minutes").Length == 0 ? null : Minutes(row, prefix + "on_site_minutes", least: 1),
        ResolutionMinutes = Minutes(row, prefix + "resolution_minutes", least: 1),
    };

    /// <summary>Null where all its columns are empty.</summary>
    public static ImportedCommitment? ReadOptional(CsvRecord row, string prefix)
    {
        string[] columns = [prefix + "response_minutes", prefix + "on_site_minutes", prefix + "resolution_minutes"];
        return columns.All(column => row.Text(column).Length == 0) ? null : Read(row, prefix);
    }

    private static int Minutes(CsvRecord row, string column, int least) =>
        row.AtLeast(least, column) is var minutes && minutes <= Year
            ? minutes
            : throw row.Refuse(column, "is more than a year", "Write 525600 or less");
}

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>When what is missing of an article is expected: a seeded number of calendar days (UTC) from now.</summary>
internal static class LeadTime
{
    /// <param name="announcement">1 for the first date of an order, 2, … for those that replace it.</param>
    public static DateOnly ExpectedOn(WarehouseOptions options, string article, int announcement)
    {
        var spread = options.LongestLeadDays - options.ShortestLeadDays + 1;
        var draw = announcement == 1
            ? SeededRule.Draw(options.Seed, spread, article)
            : SeededRule.Draw(options.Seed, spread, article, announcement.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return DateOnly.FromDateTime(options.Time.GetUtcNow().UtcDateTime).AddDays(options.ShortestLeadDays + draw);
    }
}

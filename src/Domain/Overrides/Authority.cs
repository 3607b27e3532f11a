namespace Sav.Domain.Overrides;

/// <summary>What somebody may decide on one case, by all his security roles together.</summary>
/// <param name="GoodwillLimit">≥ 0, in the currency of the case.</param>
public sealed record Authority(decimal GoodwillLimit, bool ApprovesCreditReleases)
{
    /// <summary>The highest limit counts, limits are not added. A limit in another currency is none: nothing is converted.</summary>
    /// <param name="limits">Those of all his roles.</param>
    /// <param name="currency">ISO 4217, of the case.</param>
    public static Authority Of(IReadOnlyCollection<RoleLimit> limits, string currency) => new(
        limits.Where(limit => limit.Currency == currency).Select(limit => limit.GoodwillLimit).DefaultIfEmpty(0).Max(),
        limits.Any(limit => limit.ApprovesCreditReleases));
}

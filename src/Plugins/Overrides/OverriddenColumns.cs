using Microsoft.Xrm.Sdk;
using Sav.Domain.Overrides;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Overrides;

/// <summary>The columns of a case that its overrides write. The decision reads them.</summary>
internal static class OverriddenColumns
{
    public const int NumberLength = 100;

    /// <summary>What they hold; a column that no override in force writes is empty.</summary>
    public static AttributeCollection Of(OverrideEffect effect) => new()
    {
        ["sav_goodwillamount"] = effect.GoodwillNumbers.Count == 0 ? null : new Money(effect.GoodwillAmount),
        ["sav_goodwillnumber"] = effect.GoodwillNumbers.Count == 0
            ? null
            : Text.Fit(string.Join(", ", effect.GoodwillNumbers), NumberLength),
        ["sav_creditapprovedbyid"] = effect.CreditRelease is { } release ? new EntityReference("systemuser", release.ApprovedBy) : null,
        ["sav_creditapprovedon"] = effect.CreditRelease?.ApprovedOn,
    };
}

using Sav.Plugins.Rows;

namespace Sav.Plugins.Recalls;

/// <summary>How a recalled unit is called in lists: <c>R-2026-01 / SN-0042</c>.</summary>
internal static class RecalledUnitName
{
    private const int Length = 200;

    public static string Of(string campaignNumber, string serialNumber) => Text.Fit($"{campaignNumber} / {serialNumber}", Length);
}

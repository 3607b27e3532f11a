using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Tests.InstalledEquipment;

internal static class RowDay
{
    /// <summary>A date-only column as <c>2026-03-02</c>; null: empty.</summary>
    public static string? Day(this Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Sav.Hub.Import;

/// <summary>Reads the warranties, which the catalogue gives as text: <c>3 years</c>, <c>parts and labor</c>.</summary>
internal static partial class WarrantyReader
{
    /// <summary>Warranties by product model.</summary>
    public static IReadOnlyDictionary<int, WarrantyTerms> Read(CsvFolder folder)
    {
        var warranties = new Dictionary<int, WarrantyTerms>();
        foreach (var row in folder.Read(AdventureWorksFiles.ProductModelWarranty))
        {
            var period = Period().Match(row.Text("WarrantyPeriod"));
            if (!period.Success)
            {
                throw row.Refuse("WarrantyPeriod", "is no number of years", "Write it as '3 years'");
            }

            var covered = row.Text("WarrantyDescription");
            warranties[row.Integer("ProductModelID")] = new WarrantyTerms(
                int.Parse(period.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                covered.Contains("labor", StringComparison.OrdinalIgnoreCase) ? 100 : 0,
                covered.Contains("parts", StringComparison.OrdinalIgnoreCase) ? 100 : 0);
            row.Import();
        }

        return warranties;
    }

    [GeneratedRegex("^([0-9]{1,2}) years?$")]
    private static partial Regex Period();
}

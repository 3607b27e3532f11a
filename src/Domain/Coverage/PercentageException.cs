using System.Globalization;

namespace Sav.Domain.Coverage;

/// <summary>A share below 0 %, above 100 % or with more than two decimals.</summary>
public sealed class PercentageException(decimal percent) : InvalidFactsException(new LocalizedText(
    $"'{percent.ToString(CultureInfo.InvariantCulture)}' is no share. Give a percentage from 0 to 100 with at most two decimals.",
    $"« {percent.ToString(CultureInfo.InvariantCulture)} » n'est pas une part. "
    + "Indiquez un pourcentage de 0 à 100, deux décimales au plus."))
{
    /// <summary>The number that was given.</summary>
    public decimal Percent { get; } = percent;
}

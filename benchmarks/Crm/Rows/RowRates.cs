namespace Sav.Benchmarks.Crm.Rows;

/// <summary>What was measured of one operation in one table: a rate for each round.</summary>
internal sealed class RowRates(Units units)
{
    public Units Units { get; } = units;

    public List<Rate> Plain { get; } = [];

    public List<Rate> Embedded { get; } = [];

    /// <summary>The embedded rate over the plain one, of neighbours.</summary>
    public double MedianRatio => Median(Plain.Zip(Embedded, (plain, embedded) => embedded.Operations / plain.Operations));

    public static double Best(List<Rate> rates) => rates.Max(rate => rate.Operations);

    public static double Processor(List<Rate> rates) => Median(rates.Select(rate => rate.Processor));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

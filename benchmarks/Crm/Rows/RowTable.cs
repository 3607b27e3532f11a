namespace Sav.Benchmarks.Crm.Rows;

/// <summary>The printed result.</summary>
internal static class RowTable
{
    public static void WriteHead()
    {
        Console.WriteLine("operations a second, best of the rounds; ratio embedded/plain of the best and (median of neighbours); processor time of each operation");
        Console.WriteLine("operation              threads       rows      plain   embedded   ratio (median)   CPU µs: plain, embedded");
    }

    public static void Write(RowOperation operation, int workers, RowRates[] tables)
    {
        foreach (var rates in tables)
        {
            var (plain, embedded) = (RowRates.Best(rates.Plain), RowRates.Best(rates.Embedded));
            Console.WriteLine(
                $"{operation.Name,-22} {workers,7} {rates.Units.Count,10:N0} {plain,10:N0} {embedded,10:N0} {embedded / plain,7:N2} {$"({rates.MedianRatio:N2})",8} "
                + $"{RowRates.Processor(rates.Plain),16:N0} {RowRates.Processor(rates.Embedded),10:N0}");
        }

        if (tables is [var small, var large])
        {
            Console.WriteLine($"{"",-22} time in the large table over that in the small: plain {Growth(small.Plain, large.Plain)}, embedded {Growth(small.Embedded, large.Embedded)}");
        }
    }

    private static string Growth(List<Rate> small, List<Rate> large)
    {
        var median = RowRates.Median(small.Zip(large, (one, other) => one.Operations / other.Operations));
        return $"{RowRates.Best(small) / RowRates.Best(large):N2} ({median:N2}, CPU {RowRates.Processor(large) / RowRates.Processor(small):N2})";
    }
}

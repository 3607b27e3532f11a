namespace Sav.Benchmarks.Crm.Rows;

/// <param name="Name">What it is called in the table.</param>
/// <param name="Do">Does it once, for a worker.</param>
internal sealed record RowOperation(string Name, Action<IUnitRows, Units, int> Do);

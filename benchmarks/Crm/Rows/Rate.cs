namespace Sav.Benchmarks.Crm.Rows;

/// <param name="Operations">How many a second.</param>
/// <param name="Processor">Microseconds of processor time for each, of all threads together.</param>
internal sealed record Rate(double Operations, double Processor);

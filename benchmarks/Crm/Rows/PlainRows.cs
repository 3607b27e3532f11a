namespace Sav.Benchmarks.Crm.Rows;

/// <summary>
/// The work done by prepared statements of Microsoft.Data.Sqlite on a copy of the same file: the same tables, indexes, rows and pragmas.
/// Nothing is checked, completed or numbered; each worker reads through a connection of its own.
/// </summary>
internal sealed class PlainRows(string file, Units units, int workers) : IUnitRows, IDisposable
{
    private readonly PlainWriter _writer = new(file, units);
    private readonly PlainReader[] _readers = [.. Enumerable.Range(0, workers).Select(_ => new PlainReader(file))];

    public void Create(int worker, int number) => _writer.Create(number);

    public void Update(int worker, int number) => _writer.Update(number);

    public void RetrieveById(int worker, int number) => _readers[worker].ById(number);

    public void RetrieveByKey(int worker, int number) => _readers[worker].ByKey(number);

    public int Query(int worker, int customer) => _readers[worker].Query(customer);

    public void Dispose()
    {
        _writer.Dispose();
        Array.ForEach(_readers, reader => reader.Dispose());
    }
}

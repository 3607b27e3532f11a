namespace Sav.Benchmarks.Crm.Rows;

/// <summary>The embedded Dataverse and the plain statements, each with a file of its own that began as the same.</summary>
internal sealed class RowComparison : IAsyncDisposable
{
    private readonly PlainRows _plain;
    private readonly EmbeddedRows _embedded;

    private RowComparison(Units units, PlainRows plain, EmbeddedRows embedded)
    {
        Units = units;
        _plain = plain;
        _embedded = embedded;
    }

    public Units Units { get; }

    public IUnitRows Plain => _plain;

    public IUnitRows Embedded => _embedded;

    public static async Task<RowComparison> OpenAsync(string folder, Units units, int workers, bool withPlugins = false)
    {
        var (store, copy) = (Path.Combine(folder, $"{units.Count}.db"), Path.Combine(folder, $"{units.Count}-plain.db"));
        await UnitFill.FillAsync(store, units);
        File.Copy(store, copy);
        return new RowComparison(units, new PlainRows(copy, units, workers), await EmbeddedRows.OpenAsync(store, units, withPlugins));
    }

    public async ValueTask DisposeAsync()
    {
        _plain.Dispose();
        await _embedded.DisposeAsync();
    }
}

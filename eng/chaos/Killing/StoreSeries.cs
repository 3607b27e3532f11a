using Sav.Chaos.Days;
using Sav.Functions.Reconciliation;

namespace Sav.Chaos.Killing;

/// <summary>
/// One store through several kills: each day brings new work and ends with a kill, the next process goes on, and after the last kill
/// everything has to come to its end.
/// </summary>
/// <param name="folder">The store; made as a copy of <paramref name="prepared"/>.</param>
/// <param name="prepared">A store that no day has begun on.</param>
internal sealed class StoreSeries(string folder, string prepared)
{
    // Not every day has everything: which invoices the ERP cancels, for one, is left to chance.
    private const int Attempts = 5;

    private readonly List<Strike> _strikes = [];
    private int _day;

    private string Name => Path.GetFileName(folder);

    /// <summary>Runs all kills and the check.</summary>
    public async Task<SeriesResult> RunAsync(IEnumerable<Kill> kills, CancellationToken cancellation)
    {
        StoreCopy.Make(prepared, folder);
        foreach (var kill in kills)
        {
            _strikes.Add(new Strike(kill, Name, await TryAsync(kill, cancellation)));
        }

        return new SeriesResult(_strikes, await CheckAsync(cancellation));
    }

    /// <returns>Why it did not succeed; null when it did.</returns>
    private async Task<string?> TryAsync(Kill kill, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            // A later passing may not come; the first has to.
            var wanted = attempt == 1 ? kill : kill with { Occurrence = 1, Delay = kill.Delay / attempt };
            var end = await ChildProcess.RunDayAsync(folder, ++_day, wanted, passedFile: null, cancellation);
            if (end.WasKilled)
            {
                return null;
            }

            if (!end.CameToItsEnd)
            {
                return $"The hub failed on day {_day} with exit status {end.ExitCode}: {end.Text}";
            }
        }

        return $"The boundary was not reached on {Attempts} days, the last of them day {_day}.";
    }

    private async Task<IReadOnlyList<Flaw>> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            return await StoreCheck.RunAsync(folder, _day, cancellation);
        }
        catch (TimeoutException e)
        {
            return [new Flaw(FindingKind.Missing, Name, e.Message)];
        }
    }
}

namespace Sav.Hub.Running;

/// <summary>One part of a run, as it is shown and measured.</summary>
/// <param name="Name">What staff read.</param>
/// <param name="Count">What was done: rows, cases or messages.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record Stage(string Name, long Count, string Unit, TimeSpan Elapsed)
{
    /// <summary>Done per second; 0 where nothing was measured.</summary>
    public double PerSecond => Elapsed > TimeSpan.Zero ? Count / Elapsed.TotalSeconds : 0;
}

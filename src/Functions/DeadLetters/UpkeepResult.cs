namespace Sav.Functions.DeadLetters;

/// <param name="Left">Dead letters that are left.</param>
/// <param name="Explained">Those whose reason was not on their row before.</param>
/// <param name="Removed">Those that a later delivery had settled.</param>
public sealed record UpkeepResult(int Left, int Explained, int Removed);

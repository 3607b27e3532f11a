namespace Sav.Chaos.Killing;

/// <summary>How a child process ended.</summary>
/// <param name="ExitCode">Its status; 137 after SIGKILL.</param>
/// <param name="Text">What it printed.</param>
internal sealed record ChildEnd(int ExitCode, string Text)
{
    // 128 + SIGKILL, as a shell tells it.
    private const int Sigkill = 137;

    public bool WasKilled => ExitCode == Sigkill;

    public bool CameToItsEnd => ExitCode == 0;
}

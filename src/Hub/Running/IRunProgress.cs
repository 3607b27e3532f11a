namespace Sav.Hub.Running;

/// <summary>Receives how far a run has come.</summary>
public interface IRunProgress
{
    /// <summary>Something to know, on a line of its own.</summary>
    void Say(string line);

    /// <summary>How far the named stage is; may be called from any thread.</summary>
    void Report(string stage, long done, long total);
}

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Collects what is wrong, so that one reading tells everything.</summary>
internal sealed class ProblemList
{
    private readonly List<SolutionProblem> _problems = [];

    public int Count => _problems.Count;

    /// <summary>Adds what an exception tells; what is known already is not repeated.</summary>
    public void Add(SolutionFormatException refused) => _problems.AddRange(refused.Problems.Except(_problems));

    /// <summary>Does a part of the reading; what is wrong with it ends that part alone.</summary>
    public void Attempt(Action part)
    {
        try
        {
            part();
        }
        catch (SolutionFormatException refused)
        {
            Add(refused);
        }
    }

    /// <summary>Reads a part; null where something is wrong with it.</summary>
    public T? Attempt<T>(Func<T> part)
        where T : class
    {
        try
        {
            return part();
        }
        catch (SolutionFormatException refused)
        {
            Add(refused);
            return null;
        }
    }

    /// <exception cref="SolutionFormatException">Something was wrong.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SolutionFormatException(
                [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line ?? 0)]);
        }
    }
}

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>
/// The unpacked solution contradicts itself or cannot be read. The message names for each problem the file, the line where known, and
/// the remedy.
/// </summary>
public sealed class SolutionFormatException : Exception
{
    /// <param name="file">Path of the file inside the solution folder, with forward slashes.</param>
    /// <param name="line">Line in the file, counted from 1; null where the whole file is meant.</param>
    /// <param name="problem">What is wrong, with the value in quotes, and what to do.</param>
    public SolutionFormatException(string file, int? line, string problem)
        : this([new SolutionProblem(file, line, problem)])
    {
    }

    /// <param name="problems">Everything that is wrong; at least one.</param>
    public SolutionFormatException(IReadOnlyList<SolutionProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Everything that is wrong, in the order of the files.</summary>
    public IReadOnlyList<SolutionProblem> Problems { get; }
}

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>
/// The unpacked solution contradicts itself or cannot be read. The message names the file, the line where known, and the remedy.
/// </summary>
public sealed class SolutionFormatException : Exception
{
    /// <param name="file">Path of the file inside the solution folder, with forward slashes.</param>
    /// <param name="line">Line in the file, counted from 1; null where the whole file is meant.</param>
    /// <param name="problem">What is wrong, with the value in quotes, and what to do.</param>
    public SolutionFormatException(string file, int? line, string problem)
        : base(line is null ? $"{file}: {problem}" : $"{file}({line}): {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>Path of the file inside the solution folder, with forward slashes.</summary>
    public string File { get; }

    /// <summary>Line in the file, counted from 1; null where the whole file is meant.</summary>
    public int? Line { get; }
}

namespace Sav.Hub.Import;

/// <summary>
/// The source cannot be imported. <see cref="Exception.Message"/> is one line that names the file, the line where there is one, what is
/// wrong and how to put it right.
/// </summary>
public sealed class ImportException : Exception
{
    /// <summary>Says what is wrong in <paramref name="file"/> and what to do.</summary>
    /// <param name="file">Path of the file, or of the folder.</param>
    /// <param name="line">First line of the record, counted from 1; null where no line is at fault.</param>
    /// <param name="problem">What is wrong, as a sentence without its full stop.</param>
    /// <param name="remedy">What to do, as a sentence without its full stop.</param>
    /// <param name="cause">What was thrown underneath.</param>
    public ImportException(string file, int? line, string problem, string remedy, Exception? cause = null)
        : base(OneLine($"{file}{(line is null ? "" : $", line {line}")}: {problem}. {remedy}."), cause)
    {
        File = file;
        Line = line;
    }

    /// <summary>Path of the file, or of the folder.</summary>
    public string File { get; }

    /// <summary>First line of the record, counted from 1.</summary>
    public int? Line { get; }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

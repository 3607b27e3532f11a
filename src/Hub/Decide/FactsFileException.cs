namespace Sav.Hub.Decide;

/// <summary>
/// The facts cannot be read. <see cref="Exception.Message"/> is one line that names the file, the line, what is wrong and the remedy.
/// </summary>
public sealed class FactsFileException : Exception
{
    /// <param name="line">Counted from 1; null where no line is at fault.</param>
    /// <param name="problem">What is wrong and what to do, in sentences.</param>
    public FactsFileException(string file, int? line, string problem, Exception? cause = null)
        : base($"{file}{(line is null ? "" : $", line {line}")}: {problem}".ReplaceLineEndings(" "), cause)
    {
        Line = line;
    }

    public int? Line { get; }
}

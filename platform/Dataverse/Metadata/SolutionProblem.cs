namespace Sav.Platform.Dataverse.Metadata;

/// <summary>One thing that is wrong with an unpacked solution.</summary>
/// <param name="File">Path of the file inside the solution folder, with forward slashes.</param>
/// <param name="Line">Line in the file, counted from 1; null where the whole file is meant.</param>
/// <param name="Text">What is wrong, with the value in quotes, and what to do.</param>
public sealed record SolutionProblem(string File, int? Line, string Text)
{
    /// <summary><c>file:line: sentence</c>, which editors and build servers turn into a link.</summary>
    public override string ToString() => Line is null ? $"{File}: {Text}" : $"{File}:{Line}: {Text}";
}

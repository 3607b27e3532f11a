namespace Sav.Platform.Dataverse.Metadata;

/// <summary>How many of each kind a solution holds.</summary>
/// <param name="Tables">Tables that it adds or extends.</param>
/// <param name="Columns">Columns in their files, system columns of its own tables included.</param>
/// <param name="Choices">Global choices.</param>
/// <param name="Relationships">One-to-many relationships.</param>
/// <param name="Forms">Main and quick create forms.</param>
/// <param name="Views">Views.</param>
/// <param name="Charts">Charts.</param>
/// <param name="Apps">Model-driven apps.</param>
/// <param name="Roles">Security roles.</param>
/// <param name="Profiles">Column security profiles.</param>
/// <param name="Steps">Registered steps.</param>
/// <param name="Variables">Environment variables.</param>
public sealed record SolutionCounts(
    int Tables,
    int Columns,
    int Choices,
    int Relationships,
    int Forms,
    int Views,
    int Charts,
    int Apps,
    int Roles,
    int Profiles,
    int Steps,
    int Variables);

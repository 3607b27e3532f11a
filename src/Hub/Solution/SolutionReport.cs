using Sav.Platform.Dataverse.Metadata;

namespace Sav.Hub.Solution;

/// <summary>What <c>hub solution check</c> prints.</summary>
internal static class SolutionReport
{
    /// <summary>One sentence about a consistent solution.</summary>
    public static string Of(SolutionCounts counts) =>
        $"solution is consistent: {counts.Tables} tables, {counts.Columns} columns, {counts.Choices} choices, "
        + $"{counts.Relationships} relationships, {counts.Forms} forms, {counts.Views} views, {counts.Charts} charts, {counts.Apps} app, "
        + $"{counts.Roles} roles, {counts.Profiles} column security profiles, {counts.Steps} steps, {counts.Variables} environment variables.";

    /// <summary>The sentence below a list of problems.</summary>
    public static string Of(IReadOnlyList<SolutionProblem> problems) =>
        problems.Count == 1 ? "1 problem." : $"{problems.Count} problems.";
}

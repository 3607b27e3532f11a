namespace Sav.Hub.Tests.Decide;

/// <summary>The examples in docs/facts.md.</summary>
internal static class FactsDocument
{
    public static string Example => Block("json");

    public static string Printed => Block("text");

    public static string[] WhatIf => ["C-0007/1: status = suspended", "severity = normal"];

    /// <summary>What the document says that those changes change.</summary>
    public static string Difference => Block("diff");

    private static string Block(string language)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "facts.md"));
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Integration.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from inside the repository.");
        }

        return folder.FullName;
    }
}

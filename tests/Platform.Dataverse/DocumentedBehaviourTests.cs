using System.Text.RegularExpressions;

namespace Sav.Platform.Dataverse.Tests;

/// <summary>docs/embedded-dataverse.md says what is proven by which test.</summary>
public sealed partial class DocumentedBehaviourTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Page_EveryNamedTest_Exists()
    {
        var known = Tests().ToHashSet(StringComparer.Ordinal);

        Assert.All(Lines().SelectMany(Proofs), proof => Assert.Contains(proof, known));
    }

    [Fact]
    public void Page_EveryLine_NamesATest() => Assert.All(Lines(), line => Assert.NotEmpty(Proofs(line)));

    // The lines of the tables below the headings; the head of the page explains the words.
    private static IEnumerable<string> Lines() => File.ReadLines(Path.Combine(Root, "docs", "embedded-dataverse.md"))
        .SkipWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| what |", StringComparison.Ordinal));

    private static List<string> Proofs(string line) => [.. Proof().Matches(line).Select(match => match.Groups["name"].Value)];

    private static IEnumerable<string> Tests() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        where text.Contains("[Fact", StringComparison.Ordinal) || text.Contains("[Theory", StringComparison.Ordinal)
        from type in TypeName().Matches(text).Select(match => match.Groups["name"].Value)
        from method in MethodName().Matches(text).Select(match => match.Groups["name"].Value)
        select $"{type}.{method}";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Integration.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"`(?<name>[A-Z]\w+\.[A-Z]\w+)`")]
    private static partial Regex Proof();

    [GeneratedRegex(@"\bclass (?<name>\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (?<name>\w+)\(")]
    private static partial Regex MethodName();
}

using System.Text;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Metadata.SolutionFiles;

namespace Sav.Platform.Dataverse.Tests.Metadata;

/// <summary>
/// The shipped solution in a temporary folder, to be damaged. Files are linked until they are written, and read once for all tests while
/// they are.
/// </summary>
internal sealed class SolutionCopy : IDisposable
{
    private static readonly IReadOnlyDictionary<string, XmlFile> Shipped = SolutionContents.Read(new SolutionFolder(ShippedSolution.Folder)).Folder.Opened;

    private readonly HashSet<string> _changed = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solution");

    public SolutionCopy()
    {
        foreach (var file in Directory.GetFiles(ShippedSolution.Folder, "*", SearchOption.AllDirectories))
        {
            var link = PathOf(Path.GetRelativePath(ShippedSolution.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, file);
        }
    }

    public string Folder => _folder.FullName;

    public void Replace(string file, string text, string replacement)
    {
        var content = File.ReadAllText(PathOf(file));
        Assert.Contains(text, content, StringComparison.Ordinal);
        Write(file, content.Replace(text, replacement, StringComparison.Ordinal));
    }

    /// <summary>Replaces the first occurrence alone.</summary>
    public void ReplaceOnce(string file, string text, string replacement)
    {
        var content = File.ReadAllText(PathOf(file));
        var place = content.IndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{file} lacks {text}");
        Write(file, content[..place] + replacement + content[(place + text.Length)..]);
    }

    public void Write(string file, string content) => WriteBytes(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(content)]);

    public void WriteBytes(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        Delete(file);
        File.WriteAllBytes(PathOf(file), content);
    }

    public void Delete(string file)
    {
        _changed.Add(file);
        File.Delete(PathOf(file));
    }

    public void Move(string file, string to)
    {
        _changed.Add(file);
        File.Move(PathOf(file), PathOf(to));
    }

    public OrganizationMetadata Read() =>
        SolutionContents.Read(new SolutionFolder(Folder, Shipped.Where(file => !_changed.Contains(file.Key)))).ToMetadata();

    /// <summary>The first file below a folder, in the order of names, that contains a text.</summary>
    public string Find(string folder, string text) => Directory.GetFiles(PathOf(folder), "*.xml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Where(file => File.ReadAllText(file).Contains(text, StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Folder, file))
        .First();

    /// <summary>Name of the file of the step with a name.</summary>
    public string StepFile(string step) =>
        $"SdkMessageProcessingSteps/{{{ShippedSolution.Metadata.Steps.Single(found => found.Name == step).Id}}}.xml";

    /// <summary>Asserts that the solution is refused for a reason, at a place in a file.</summary>
    public SolutionProblem Refused(string file, string reason)
    {
        var refused = Assert.Throws<SolutionFormatException>(Read);
        var problem = refused.Problems.FirstOrDefault(
            problem => problem.File == file && problem.Text.Contains(reason, StringComparison.Ordinal));
        Assert.True(problem is not null, $"Not among the problems:\n{refused.Message}");
        Assert.Contains(problem.ToString(), refused.Message, StringComparison.Ordinal);
        return problem;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(Folder, file);
}

namespace Sav.Platform.Dataverse.Tests.Metadata;

/// <summary>A copy of the shipped solution in a temporary folder, to be damaged.</summary>
internal sealed class SolutionCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solution");

    public SolutionCopy()
    {
        foreach (var file in Directory.GetFiles(ShippedSolution.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(ShippedSolution.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder => _folder.FullName;

    public void Replace(string file, string text, string replacement)
    {
        var content = File.ReadAllText(PathOf(file));
        Assert.Contains(text, content, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), content.Replace(text, replacement, StringComparison.Ordinal));
    }

    public void Write(string file, string content) => File.WriteAllText(PathOf(file), content);

    public void Delete(string file) => File.Delete(PathOf(file));

    /// <summary>Name of the file of the step with a name.</summary>
    public string StepFile(string step) =>
        $"SdkMessageProcessingSteps/{{{ShippedSolution.Metadata.Steps.Single(found => found.Name == step).Id}}}.xml";

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(Folder, file);
}

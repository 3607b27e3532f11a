namespace Sav.Platform.Functions.Tests;

/// <summary>A host.json that exists as long as a test needs it.</summary>
internal sealed class HostJsonFile : IDisposable
{
    public HostJsonFile(string json)
    {
        File.WriteAllText(Path, json);
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}

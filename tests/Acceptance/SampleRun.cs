namespace Sav.Acceptance.Tests;

/// <summary>A store in which the sample organisation has been worked on, with the report of that run.</summary>
public sealed class SampleRun : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sav-sample-").FullName;

    public string Store => File("store");

    public string File(string name) => Path.Combine(_folder, name);

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output, error) = await HubProcess.RunAsync("run", "--store", Store, "--json", File("run.json"));
        Assert.True(exitCode == 0, output + error);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

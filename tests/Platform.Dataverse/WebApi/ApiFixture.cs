namespace Sav.Platform.Dataverse.Tests.WebApi;

/// <summary>One Web API for all tests of a class; each test makes rows of its own.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    internal ApiHost Api { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Api = await ApiHost.StartAsync();

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;
using Sav.Platform.Dataverse.WebApi;

namespace Sav.Platform.Dataverse.Tests.WebApi;

/// <summary>The Web API of a test organisation on a real port.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _server;

    private ApiHost(TestOrganization organization, WebApplication server)
    {
        Organization = organization;
        _server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.Single() + DataverseWebApi.Root + "/") };
    }

    public TestOrganization Organization { get; }

    public HttpClient Client { get; }

    public static async Task<ApiHost> StartAsync(params StepMetadata[] steps)
    {
        var organization = await TestOrganization.OpenAsync(steps);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.MapDataverseWebApi(organization.Organization);
        await server.StartAsync();
        return new ApiHost(organization, server);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address);

    /// <summary>The JSON of a successful GET.</summary>
    public async Task<JsonObject> ReadAsync(string address) => await JsonOfAsync(await GetAsync(address), 200);

    /// <summary>The rows of a successful GET on a table.</summary>
    public async Task<List<JsonObject>> RowsAsync(string address) =>
        [.. (await ReadAsync(address))["value"]!.AsArray().Select(row => row!.AsObject())];

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        object? body = null,
        params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    /// <summary>Creates a row and gives its id.</summary>
    public async Task<Guid> CreateAsync(string address, object row)
    {
        var response = await SendAsync(HttpMethod.Post, address, row);
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.NoContent, await response.Content.ReadAsStringAsync());
        return IdOf(response);
    }

    public static async Task<JsonObject> JsonOfAsync(HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonObject>(text)!;
    }

    /// <summary>Checks that a response is an error in Dataverse's form, and gives its message.</summary>
    public static async Task<string> ErrorOfAsync(HttpResponseMessage response, int status, string code)
    {
        var error = (await JsonOfAsync(response, status))["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        return (string)error["message"]!;
    }

    /// <summary>Id in the OData-EntityId header.</summary>
    public static Guid IdOf(HttpResponseMessage response)
    {
        var address = response.Headers.GetValues("OData-EntityId").Single();
        return Guid.Parse(address[(address.IndexOf('(') + 1)..^1]);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await Organization.DisposeAsync();
    }
}

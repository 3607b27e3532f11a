using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Sav.Platform.Functions.Tests.Http;

/// <summary>A web server on a free port that serves the HTTP triggers of a host, with a client for it.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebHost(WebApplication application)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    public HttpClient Client { get; }

    public static async Task<WebHost> StartAsync(EmbeddedFunctionsHost functions)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        functions.MapHttpTriggers(application);
        await application.StartAsync();
        return new WebHost(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}

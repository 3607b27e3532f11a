using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WireMock.Logging;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace WireMock.Server;

/// <summary>
/// A small working stand-in for the genuine server, for tests: it listens on the loopback address and answers as its mappings say.
/// A request that no mapping matches is answered 404.
/// </summary>
public class WireMockServer : IDisposable
{
    private readonly MappingTable _mappings = new();
    private readonly ConcurrentQueue<ILogEntry> _logEntries = new();
    private readonly WebApplication _application;
    private bool _stopped;

    private WireMockServer(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _application = builder.Build();
        _application.Run(AnswerAsync);
        _application.StartAsync().GetAwaiter().GetResult();
        Urls = _application.Urls.ToArray();
    }

    public bool IsStarted => !_stopped;

    public string[] Urls { get; }

    public string Url => Urls[0];

    public int Port => new Uri(Url).Port;

    public IEnumerable<ILogEntry> LogEntries => _logEntries.ToArray();

    public static WireMockServer Start(int? port = 0, bool ssl = false)
    {
        if (ssl)
        {
            throw new PlatformNotSupportedException("This stand-in speaks plain HTTP. Build with -p:MicrosoftSdk=official for TLS.");
        }

        return new WireMockServer(port ?? 0);
    }

    public IRespondWithAProvider Given(IRequestMatcher requestMatcher, bool saveToFile = false) =>
        new Mapping((Request)requestMatcher, _mappings.Add);

    public IEnumerable<ILogEntry> FindLogEntries(params IRequestMatcher[] matchers) =>
        LogEntries.Where(entry => matchers.All(matcher => ((Request)matcher).Matches(entry.RequestMessage))).ToArray();

    /// <summary>Forgets the mappings and the log. Scenarios keep their state, as in the genuine server.</summary>
    public void Reset()
    {
        ResetLogEntries();
        ResetMappings();
    }

    public void ResetMappings() => _mappings.ClearMappings();

    public void ResetScenarios() => _mappings.ClearScenarios();

    public void ResetLogEntries() => _logEntries.Clear();

    public void Stop()
    {
        if (!_stopped)
        {
            _stopped = true;
            _application.StopAsync().GetAwaiter().GetResult();
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Stop();
        ((IDisposable)_application).Dispose();
    }

    private static Response NothingMatches() =>
        (Response)Response.Create().WithNotFound().WithBodyAsJson(new { Status = "No matching mapping found" });

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await RequestMessage.ReadAsync(context.Request).ConfigureAwait(false);
        var mapping = _mappings.Take(request);
        _logEntries.Enqueue(new LogEntry { MappingGuid = mapping?.Guid, RequestMessage = request });
        var response = mapping?.Response ?? NothingMatches();
        try
        {
            await response.SendAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client gave up, which is what a delay is for.
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Sav.Acceptance.Tests;

/// <summary>Keeps all that a log of the hub would show at its most talkative: lines, values, scopes and exceptions.</summary>
internal sealed class LoggedLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> All => _lines;

    /// <summary>Puts these in the place of the console.</summary>
    public void Take(ILoggingBuilder logging) => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(this);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(pair => pair.Value)) : "";
        _lines.Enqueue($"{formatter(state, exception)} | {values} | {exception}");
    }

    public void Dispose()
    {
    }
}

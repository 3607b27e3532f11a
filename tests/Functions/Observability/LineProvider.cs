using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Sav.Functions.Tests.Observability;

/// <summary>Keeps all that a log would show: line, values and exception.</summary>
internal sealed class LineProvider : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(pair => pair.Value)) : "";
        Lines.Enqueue($"{formatter(state, exception)} | {values} | {exception}");
    }

    public void Dispose()
    {
    }
}

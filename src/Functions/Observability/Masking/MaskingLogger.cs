using Microsoft.Extensions.Logging;

namespace Sav.Functions.Observability.Masking;

/// <summary>Masks what is written: the line, its values, and what an exception says.</summary>
internal sealed class MaskingLogger(ILogger inner, LogMask mask) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var line = mask.Apply(formatter(state, exception));
        inner.Log(logLevel, eventId, Masked(state), Masked(exception), (_, _) => line);
    }

    private IReadOnlyList<KeyValuePair<string, object?>> Masked<TState>(TState state) =>
        state is IReadOnlyList<KeyValuePair<string, object?>> values ? [.. values.Select(Masked)] : [];

    private KeyValuePair<string, object?> Masked(KeyValuePair<string, object?> value) =>
        value.Value is string text ? new(value.Key, mask.Apply(text)) : value;

    // Whoever groups by the type of an exception shall find it, wherever there is nothing to hide.
    private Exception? Masked(Exception? exception)
    {
        var text = exception?.ToString();
        return text is null || mask.Apply(text) == text ? exception : new MaskedException(exception!, mask);
    }
}

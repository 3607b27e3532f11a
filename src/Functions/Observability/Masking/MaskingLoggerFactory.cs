using Microsoft.Extensions.Logging;

namespace Sav.Functions.Observability.Masking;

/// <summary>Gives out loggers that mask, whatever they write to.</summary>
internal sealed class MaskingLoggerFactory(ILoggerFactory inner, LogMask mask) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new MaskingLogger(inner.CreateLogger(categoryName), mask);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();
}

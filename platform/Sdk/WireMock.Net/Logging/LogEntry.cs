using System;

namespace WireMock.Logging;

internal sealed class LogEntry : ILogEntry
{
    public Guid Guid { get; } = Guid.NewGuid();

    public Guid? MappingGuid { get; init; }

    public IRequestMessage RequestMessage { get; init; }
}

using System;

namespace WireMock.Logging;

/// <summary>One request that the server answered.</summary>
public interface ILogEntry
{
    Guid Guid { get; }

    /// <summary>The mapping that answered, or null where none matched.</summary>
    Guid? MappingGuid { get; }

    IRequestMessage RequestMessage { get; }
}

using System.Collections.Generic;
using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settings of the worker process.</summary>
public class WorkerOptions
{
    public WorkerOptions()
    {
    }

    public ObjectSerializer Serializer { get; set; }

    public IDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>();

    public bool IncludeEmptyEntriesInMessagePayload { get; set; }
}

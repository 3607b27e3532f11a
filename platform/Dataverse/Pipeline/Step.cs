using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>A registered step, ready to run.</summary>
internal sealed class Step
{
    private readonly HashSet<string> _filter;

    /// <param name="metadata">The registration.</param>
    /// <param name="plugin">The plug-in, made once and used for every execution as Dataverse does; null for a service endpoint.</param>
    /// <param name="endpoint">The service endpoint; null for a plug-in.</param>
    public Step(StepMetadata metadata, IPlugin? plugin, ServiceEndpointMetadata? endpoint)
    {
        Metadata = metadata;
        Plugin = plugin;
        Endpoint = endpoint;
        _filter = new HashSet<string>(metadata.FilteringColumns, StringComparer.OrdinalIgnoreCase);
    }

    public StepMetadata Metadata { get; }

    public IPlugin? Plugin { get; }

    public ServiceEndpointMetadata? Endpoint { get; }

    /// <summary>The user it runs as; null: whoever calls.</summary>
    public Guid? RunsAs { get; init; }

    /// <summary>Whether the step runs for these columns. Null: the message has none.</summary>
    public bool Wants(ICollection<string>? columns) => columns is null || _filter.Count == 0 || columns.Any(_filter.Contains);
}

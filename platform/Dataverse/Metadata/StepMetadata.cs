namespace Sav.Platform.Dataverse.Metadata;

/// <summary>The registration of a plug-in type or a service endpoint on a message.</summary>
public sealed class StepMetadata
{
    /// <summary>Id of the step, the same in every environment.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name that administrators read.</summary>
    public required string Name { get; init; }

    /// <summary>The message, <c>Create</c>.</summary>
    public required string Message { get; init; }

    /// <summary>Logical name of the table; null for every table.</summary>
    public string? Table { get; init; }

    /// <summary>Where in the pipeline it runs.</summary>
    public required StepStage Stage { get; init; }

    /// <summary>While the caller waits, or afterwards.</summary>
    public required StepMode Mode { get; init; }

    /// <summary>Order among the steps of the same stage, lowest first.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>An Update runs the step only if it carries one of these columns; empty means any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    /// <summary>The snapshots it is handed.</summary>
    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>
    /// Full name of the plug-in class without its assembly, <c>Sav.Plugins.Cases.BillClosedCase</c>; null for a service endpoint.
    /// </summary>
    public string? PluginTypeName { get; init; }

    /// <summary>Id of the service endpoint to notify; null for a plug-in.</summary>
    public Guid? ServiceEndpointId { get; init; }

    /// <summary>Text handed to the plug-in's constructor; null where there is none.</summary>
    public string? UnsecureConfiguration { get; init; }

    /// <summary>Whether the system job of an asynchronous step is deleted when it has succeeded; else it stays, completed.</summary>
    public bool DeletesFinishedJobs { get; init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}

using System.Reflection;
using Microsoft.Extensions.Logging;
using Sav.Platform.Dataverse.Limits;

namespace Sav.Platform.Dataverse;

/// <summary>What an embedded organisation is opened with.</summary>
public sealed record DataverseOptions
{
    /// <summary>Folder of the unpacked solution: the one with Other/Solution.xml.</summary>
    public required string SolutionFolder { get; init; }

    /// <summary>Path of the SQLite file, created where there is none. Its folder must exist. One process at a time.</summary>
    public required string StoreFile { get; init; }

    /// <summary>
    /// Where the classes that the solution's steps name are found. Empty: steps with a class are left out, as in a solution that is
    /// imported without activating its plug-ins; steps on service endpoints run.
    /// </summary>
    public IReadOnlyList<Assembly> PluginAssemblies { get; init; } = [];

    /// <summary>The clock of <c>createdon</c>, of retries and of the time limit.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Takes traces of plug-ins and failures of system jobs; null: nobody.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Takes what steps on service endpoints post; null: those steps wait in the store.</summary>
    public ServiceEndpointSink? ServiceEndpoint { get; init; }

    /// <summary>Which executions of plug-ins leave a row in plugintracelog.</summary>
    public PluginTraceSetting PluginTraces { get; init; }

    /// <summary>
    /// The secure configurations of steps, by the id of the step. They are handed to the plug-in's constructor and, as in Dataverse, never
    /// travel in a solution.
    /// </summary>
    public IReadOnlyDictionary<Guid, string> SecureConfigurations { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The service protection limits; null: none, as one machine has its own.</summary>
    public ServiceProtection? Limits { get; init; }

    /// <summary>The users that steps run as instead of the caller, by the id of the step. They belong to an environment, not to a solution.</summary>
    public IReadOnlyDictionary<Guid, Guid> StepUsers { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>Language of labels and of the system user: 1033 English, 1036 French.</summary>
    public int UserLanguage { get; init; } = 1033;
}

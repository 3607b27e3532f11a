using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The steps of the organisation by message and table.</summary>
internal sealed class StepCatalog
{
    private readonly Dictionary<(string Message, string Table), StepSet> _sets;
    private readonly Dictionary<string, StepSet> _everyTable;
    private readonly Dictionary<Guid, Step> _byId;
    private readonly HashSet<string> _messages;

    /// <param name="organization">The registrations.</param>
    /// <param name="plugins">Makes the plug-ins.</param>
    /// <param name="users">The users that steps run as instead of the caller, by the id of the step.</param>
    public StepCatalog(OrganizationMetadata organization, PluginCatalog plugins, IReadOnlyDictionary<Guid, Guid> users)
    {
        var steps = organization.Steps.Select(step => Resolve(organization, plugins, users, step)).OfType<Step>().ToList();
        _byId = steps.ToDictionary(step => step.Metadata.Id);
        _messages = [.. steps.Select(step => step.Metadata.Message)];
        _everyTable = steps.Where(step => step.Metadata.Table is null)
            .GroupBy(step => step.Metadata.Message, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new StepSet(group), StringComparer.Ordinal);
        _sets = steps.Where(step => step.Metadata.Table is not null)
            .GroupBy(step => (step.Metadata.Message, step.Metadata.Table!))
            .ToDictionary(group => group.Key, group => new StepSet(
                group.Concat(steps.Where(step => step.Metadata.Table is null && step.Metadata.Message == group.Key.Message))));
    }

    public StepSet Find(string message, string table) =>
        _sets.GetValueOrDefault((message, table)) ?? _everyTable.GetValueOrDefault(message) ?? StepSet.None;

    /// <summary>Whether any step is registered on the message.</summary>
    public bool Knows(string message) => _messages.Contains(message);

    /// <summary>A step, or null where the solution no longer has it.</summary>
    public Step? Find(Guid id) => _byId.GetValueOrDefault(id);

    private static Step? Resolve(
        OrganizationMetadata organization, PluginCatalog plugins, IReadOnlyDictionary<Guid, Guid> users, StepMetadata step)
    {
        Guid? runsAs = users.TryGetValue(step.Id, out var user) ? user : null;
        if (step.ServiceEndpointId is { } endpointId)
        {
            return new Step(step, plugin: null, organization.ServiceEndpoints[endpointId]) { RunsAs = runsAs };
        }

        return plugins.IsActive ? new Step(step, plugins.Create(step), endpoint: null) { RunsAs = runsAs } : null;
    }
}

using System.Collections.Frozen;

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>
/// Everything an organisation is made of before it holds a row: stock tables and the installed solution, merged. Immutable.
/// </summary>
public sealed class OrganizationMetadata
{
    private readonly FrozenDictionary<string, TableMetadata> _tables;
    private readonly FrozenDictionary<string, TableMetadata> _tablesByEntitySet;
    private readonly FrozenDictionary<Guid, ServiceEndpointMetadata> _endpoints;
    private readonly FrozenDictionary<string, OptionSetMetadata> _optionSets;

    /// <param name="tables">The tables; each logical name and entity set name once.</param>
    public OrganizationMetadata(IEnumerable<TableMetadata> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _tables = tables.ToFrozenDictionary(table => table.LogicalName, StringComparer.OrdinalIgnoreCase);
        _tablesByEntitySet = _tables.Values.ToFrozenDictionary(table => table.EntitySetName, StringComparer.OrdinalIgnoreCase);
        _endpoints = FrozenDictionary<Guid, ServiceEndpointMetadata>.Empty;
        _optionSets = FrozenDictionary<string, OptionSetMetadata>.Empty;
    }

    /// <summary>The tables by logical name; the case of the name does not matter.</summary>
    public IReadOnlyDictionary<string, TableMetadata> Tables => _tables;

    /// <summary>The one-to-many relationships.</summary>
    public IReadOnlyList<RelationshipMetadata> Relationships { get; init; } = [];

    /// <summary>The many-to-many relationships.</summary>
    public IReadOnlyList<ManyToManyMetadata> ManyToMany { get; init; } = [];

    /// <summary>The security roles of the solution.</summary>
    public IReadOnlyList<RoleMetadata> Roles { get; init; } = [];

    /// <summary>The column security profiles of the solution.</summary>
    public IReadOnlyList<FieldSecurityProfileMetadata> FieldSecurityProfiles { get; init; } = [];

    /// <summary>The registered steps, in the order of their names.</summary>
    public IReadOnlyList<StepMetadata> Steps { get; init; } = [];

    /// <summary>The service endpoints by id.</summary>
    public IReadOnlyDictionary<Guid, ServiceEndpointMetadata> ServiceEndpoints
    {
        get => _endpoints;
        init => _endpoints = value.ToFrozenDictionary();
    }

    /// <summary>The global choices by name; the case of the name does not matter.</summary>
    public IReadOnlyDictionary<string, OptionSetMetadata> OptionSets
    {
        get => _optionSets;
        init => _optionSets = value.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A table, or null where there is none of that logical name.</summary>
    public TableMetadata? FindTable(string logicalName) => _tables.GetValueOrDefault(logicalName);

    /// <summary>The table behind an address of the Web API, or null.</summary>
    public TableMetadata? FindTableByEntitySet(string entitySetName) => _tablesByEntitySet.GetValueOrDefault(entitySetName);
}

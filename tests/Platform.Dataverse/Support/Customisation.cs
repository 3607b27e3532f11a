using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Support;

/// <summary>What a test changes in the product's solution.</summary>
internal sealed record Customisation
{
    public StepMetadata[] Steps { get; init; } = [];

    public RoleMetadata[] Roles { get; init; } = [];

    public FieldSecurityProfileMetadata[] Profiles { get; init; } = [];

    public Func<TableMetadata, TableMetadata> Table { get; init; } = table => table;

    public Func<RelationshipMetadata, RelationshipMetadata> Relationship { get; init; } = relationship => relationship;

    public OrganizationMetadata Of(OrganizationMetadata solution) => new(solution.Tables.Values.Select(Table))
    {
        Relationships = [.. solution.Relationships.Select(Relationship)],
        ManyToMany = solution.ManyToMany,
        ServiceEndpoints = solution.ServiceEndpoints,
        OptionSets = solution.OptionSets,
        Roles = [.. solution.Roles, .. Roles],
        FieldSecurityProfiles = [.. solution.FieldSecurityProfiles, .. Profiles],
        Steps = Steps,
    };
}

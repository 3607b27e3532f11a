using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Definitions;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Describes a relationship.</summary>
internal sealed class RetrieveRelationshipMessage : DefinitionMessage
{
    public override string Name => "RetrieveRelationship";

    protected override OrganizationResponse Describe(OrganizationRequest request, OrganizationMetadata organization)
    {
        var name = request.Require<string>("Name");
        return new RetrieveRelationshipResponse
        {
            Results = { ["RelationshipMetadata"] = Find(organization, name) ?? throw NotFound("a relationship", "name", name) },
        };
    }

    private static RelationshipMetadataBase? Find(OrganizationMetadata organization, string name)
    {
        if (organization.Relationships.FirstOrDefault(found => found.Name == name) is { } oneToMany)
        {
            return RelationshipDefinition.Of(oneToMany);
        }

        return organization.ManyToMany.FirstOrDefault(found => found.Name == name) is { } manyToMany ? RelationshipDefinition.Of(manyToMany) : null;
    }
}

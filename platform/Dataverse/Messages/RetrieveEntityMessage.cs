using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Definitions;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Describes a table.</summary>
internal sealed class RetrieveEntityMessage : DefinitionMessage
{
    public override string Name => "RetrieveEntity";

    protected override OrganizationResponse Describe(OrganizationRequest request, OrganizationMetadata organization)
    {
        var table = Table(organization, request.Require<string>("LogicalName"));
        return new RetrieveEntityResponse
        {
            Results = { ["EntityMetadata"] = TableDefinition.Of(organization, table, request.Get<EntityFilters>("EntityFilters")) },
        };
    }
}

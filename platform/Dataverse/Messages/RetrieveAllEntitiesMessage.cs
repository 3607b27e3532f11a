using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Definitions;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Describes every table.</summary>
internal sealed class RetrieveAllEntitiesMessage : DefinitionMessage
{
    public override string Name => "RetrieveAllEntities";

    protected override OrganizationResponse Describe(OrganizationRequest request, OrganizationMetadata organization)
    {
        var filters = request.Get<EntityFilters>("EntityFilters");
        var tables = organization.Tables.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal);
        return new RetrieveAllEntitiesResponse
        {
            Results = { ["EntityMetadata"] = tables.Select(table => TableDefinition.Of(organization, table, filters)).ToArray() },
        };
    }
}

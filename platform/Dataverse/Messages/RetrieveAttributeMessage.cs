using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Definitions;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Describes a column.</summary>
internal sealed class RetrieveAttributeMessage : DefinitionMessage
{
    public override string Name => "RetrieveAttribute";

    protected override OrganizationResponse Describe(OrganizationRequest request, OrganizationMetadata organization)
    {
        var table = Table(organization, request.Require<string>("EntityLogicalName"));
        var name = request.Require<string>("LogicalName");
        var column = table.FindColumn(name) ?? throw NotFound("an attribute", "attribute name", name);
        return new RetrieveAttributeResponse { Results = { ["AttributeMetadata"] = ColumnDefinition.Of(table, column) } };
    }
}

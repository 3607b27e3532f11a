using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Definitions;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Describes a global choice.</summary>
internal sealed class RetrieveOptionSetMessage : DefinitionMessage
{
    public override string Name => "RetrieveOptionSet";

    protected override OrganizationResponse Describe(OrganizationRequest request, OrganizationMetadata organization)
    {
        var name = request.Require<string>("Name");
        return organization.OptionSets.TryGetValue(name, out var set)
            ? new RetrieveOptionSetResponse { Results = { ["OptionSetMetadata"] = ChoiceDefinition.Of(set) } }
            : throw NotFound("an optionset", "name", name);
    }
}

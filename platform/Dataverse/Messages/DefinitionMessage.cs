using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Describes the organisation. Everybody may ask; what is not found is a fault of its own, unlike in requests for rows.</summary>
internal abstract class DefinitionMessage : MessageHandler
{
    public sealed override bool ReadsOnly => true;

    public sealed override OrganizationResponse Execute(OrganizationRequest request, Call call) => Describe(request, call.Organization.Metadata);

    protected abstract OrganizationResponse Describe(OrganizationRequest request, OrganizationMetadata organization);

    protected static TableMetadata Table(OrganizationMetadata organization, string name) =>
        organization.FindTable(name) ?? throw NotFound("an entity", "entity name", name);

    protected static Exception NotFound(string what, string by, string name) =>
        Fault.Of(ErrorCodes.ObjectDoesNotExist, $"Could not find {what} with specified {by}: {name}");
}

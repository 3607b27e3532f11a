using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Adds users to a team: an Associate of teammembership_association.</summary>
internal sealed class AddMembersTeamMessage : MessageHandler
{
    public override string Name => "AddMembersTeam";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var members = new EntityReferenceCollection();
        members.AddRange(request.Require<Guid[]>("MemberIds").Select(id => new EntityReference("systemuser", id)));
        call.Organization.Requests.Dispatch(
            new AssociateRequest
            {
                Target = new EntityReference("team", request.Get<Guid>("TeamId")),
                Relationship = new Relationship("teammembership_association"),
                RelatedEntities = members,
            },
            call);
        return new AddMembersTeamResponse();
    }
}

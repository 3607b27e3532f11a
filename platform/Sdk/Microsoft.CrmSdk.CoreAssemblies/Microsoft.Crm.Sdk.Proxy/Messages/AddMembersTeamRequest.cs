using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AddMembersTeamRequest : OrganizationRequest
{
    public AddMembersTeamRequest()
    {
        RequestName = "AddMembersTeam";
        TeamId = default;
        MemberIds = null;
    }

    public Guid TeamId
    {
        get => Parameters.TryGetValue("TeamId", out Guid value) ? value : default;
        set => Parameters["TeamId"] = value;
    }

    public Guid[] MemberIds
    {
        get => Parameters.TryGetValue("MemberIds", out Guid[] value) ? value : default;
        set => Parameters["MemberIds"] = value;
    }
}

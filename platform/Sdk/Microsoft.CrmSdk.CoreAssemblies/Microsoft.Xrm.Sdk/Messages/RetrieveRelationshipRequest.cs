using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveRelationshipRequest : OrganizationRequest
{
    public RetrieveRelationshipRequest()
    {
        RequestName = "RetrieveRelationship";
        MetadataId = default;
        Name = default;
        RetrieveAsIfPublished = default;
    }

    public Guid MetadataId
    {
        get => Parameters.TryGetValue("MetadataId", out Guid value) ? value : default;
        set => Parameters["MetadataId"] = value;
    }

    public string Name
    {
        get => Parameters.TryGetValue("Name", out string value) ? value : default;
        set => Parameters["Name"] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.TryGetValue("RetrieveAsIfPublished", out bool value) ? value : default;
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

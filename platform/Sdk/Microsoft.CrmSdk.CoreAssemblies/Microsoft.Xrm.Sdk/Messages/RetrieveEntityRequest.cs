using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest()
    {
        RequestName = "RetrieveEntity";
        EntityFilters = default;
        LogicalName = default;
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public EntityFilters EntityFilters
    {
        get => Parameters.TryGetValue("EntityFilters", out EntityFilters value) ? value : default;
        set => Parameters["EntityFilters"] = value;
    }

    public string LogicalName
    {
        get => Parameters.TryGetValue("LogicalName", out string value) ? value : default;
        set => Parameters["LogicalName"] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.TryGetValue("MetadataId", out Guid value) ? value : default;
        set => Parameters["MetadataId"] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.TryGetValue("RetrieveAsIfPublished", out bool value) ? value : default;
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

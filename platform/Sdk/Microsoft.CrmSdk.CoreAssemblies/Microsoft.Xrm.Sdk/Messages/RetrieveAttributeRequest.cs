using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveAttributeRequest : OrganizationRequest
{
    public RetrieveAttributeRequest()
    {
        RequestName = "RetrieveAttribute";
        EntityLogicalName = default;
        LogicalName = default;
        ColumnNumber = default;
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public string EntityLogicalName
    {
        get => Parameters.TryGetValue("EntityLogicalName", out string value) ? value : default;
        set => Parameters["EntityLogicalName"] = value;
    }

    public string LogicalName
    {
        get => Parameters.TryGetValue("LogicalName", out string value) ? value : default;
        set => Parameters["LogicalName"] = value;
    }

    public int ColumnNumber
    {
        get => Parameters.TryGetValue("ColumnNumber", out int value) ? value : default;
        set => Parameters["ColumnNumber"] = value;
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

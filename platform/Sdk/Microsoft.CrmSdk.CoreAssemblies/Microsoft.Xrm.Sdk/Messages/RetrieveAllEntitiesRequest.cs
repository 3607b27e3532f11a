using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveAllEntitiesRequest : OrganizationRequest
{
    public RetrieveAllEntitiesRequest()
    {
        RequestName = "RetrieveAllEntities";
        EntityFilters = default;
        RetrieveAsIfPublished = default;
    }

    public EntityFilters EntityFilters
    {
        get => Parameters.TryGetValue("EntityFilters", out EntityFilters value) ? value : default;
        set => Parameters["EntityFilters"] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.TryGetValue("RetrieveAsIfPublished", out bool value) ? value : default;
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

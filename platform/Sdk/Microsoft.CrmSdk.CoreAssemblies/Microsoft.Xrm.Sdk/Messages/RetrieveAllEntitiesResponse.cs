using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveAllEntitiesResponse : OrganizationResponse
{
    public EntityMetadata[] EntityMetadata => Results.TryGetValue("EntityMetadata", out EntityMetadata[] value) ? value : default;

    public string Timestamp => Results.TryGetValue("Timestamp", out string value) ? value : default;
}

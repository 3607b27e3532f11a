using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Results.TryGetValue("Entity", out Entity value) ? value : default;

    public object Notifications => Results.TryGetValue("Notifications", out object value) ? value : default;
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => Results.TryGetValue("IsFaulted", out bool value) ? value : default;

    public ExecuteMultipleResponseItemCollection Responses =>
        Results.TryGetValue("Responses", out ExecuteMultipleResponseItemCollection value) ? value : default;
}

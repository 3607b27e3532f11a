using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid UserId => Results.TryGetValue("UserId", out Guid value) ? value : default;

    public Guid BusinessUnitId => Results.TryGetValue("BusinessUnitId", out Guid value) ? value : default;

    public Guid OrganizationId => Results.TryGetValue("OrganizationId", out Guid value) ? value : default;
}

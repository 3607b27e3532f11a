using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[KnownType(typeof(EntityImageCollection))]
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = "http://schemas.microsoft.com/xrm/2012/Contracts")]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>;

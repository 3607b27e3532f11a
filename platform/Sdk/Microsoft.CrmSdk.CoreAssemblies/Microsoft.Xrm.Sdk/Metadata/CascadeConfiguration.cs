using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "CascadeConfiguration", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class CascadeConfiguration : IExtensibleDataObject
{
    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember]
    public CascadeType? Assign { get; set; }

    [DataMember]
    public CascadeType? Delete { get; set; }

    [DataMember]
    public CascadeType? Share { get; set; }

    [DataMember]
    public CascadeType? Unshare { get; set; }
}

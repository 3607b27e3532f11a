using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "StringAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class StringAttributeMetadata : AttributeMetadata
{
    public StringAttributeMetadata()
        : this(null)
    {
    }

    public StringAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.String, schemaName)
    {
    }

    [DataMember]
    public int? MaxLength { get; set; }
}

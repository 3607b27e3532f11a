using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "IntegerAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class IntegerAttributeMetadata : AttributeMetadata
{
    public IntegerAttributeMetadata()
        : this(null)
    {
    }

    public IntegerAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Integer, schemaName)
    {
    }

    [DataMember]
    public int? MaxValue { get; set; }

    [DataMember]
    public int? MinValue { get; set; }
}

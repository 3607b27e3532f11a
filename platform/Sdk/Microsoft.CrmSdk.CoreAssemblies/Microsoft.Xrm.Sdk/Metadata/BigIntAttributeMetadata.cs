using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "BigIntAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class BigIntAttributeMetadata : AttributeMetadata
{
    public BigIntAttributeMetadata()
        : this(null)
    {
    }

    public BigIntAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.BigInt, schemaName)
    {
    }

    [DataMember]
    public long? MaxValue { get; internal set; }

    [DataMember]
    public long? MinValue { get; internal set; }
}

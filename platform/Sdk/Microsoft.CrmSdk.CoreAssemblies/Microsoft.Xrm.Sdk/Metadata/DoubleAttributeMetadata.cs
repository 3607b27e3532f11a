using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "DoubleAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    public DoubleAttributeMetadata()
        : this(null)
    {
    }

    public DoubleAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Double, schemaName)
    {
    }

    [DataMember]
    public double? MaxValue { get; set; }

    [DataMember]
    public double? MinValue { get; set; }

    [DataMember]
    public int? Precision { get; set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "DecimalAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class DecimalAttributeMetadata : AttributeMetadata
{
    public DecimalAttributeMetadata()
        : this(null)
    {
    }

    public DecimalAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Decimal, schemaName)
    {
    }

    [DataMember]
    public decimal? MaxValue { get; set; }

    [DataMember]
    public decimal? MinValue { get; set; }

    [DataMember]
    public int? Precision { get; set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "MoneyAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    public MoneyAttributeMetadata()
        : this(null)
    {
    }

    public MoneyAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Money, schemaName)
    {
    }

    [DataMember]
    public double? MaxValue { get; set; }

    [DataMember]
    public double? MinValue { get; set; }

    [DataMember]
    public int? Precision { get; set; }

    [DataMember]
    public string CalculationOf { get; set; }
}

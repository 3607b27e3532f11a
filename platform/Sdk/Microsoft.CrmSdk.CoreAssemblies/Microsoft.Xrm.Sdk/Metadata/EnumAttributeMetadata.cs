using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "EnumAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    protected EnumAttributeMetadata()
    {
    }

    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName)
        : base(attributeType, schemaName)
    {
    }

    [DataMember]
    public int? DefaultFormValue { get; set; }

    [DataMember]
    public OptionSetMetadata OptionSet { get; set; }
}

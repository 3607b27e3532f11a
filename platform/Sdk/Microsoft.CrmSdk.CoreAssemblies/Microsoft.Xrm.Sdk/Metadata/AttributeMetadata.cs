using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "AttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public class AttributeMetadata : MetadataBase
{
    public AttributeMetadata()
    {
    }

    protected AttributeMetadata(AttributeTypeCode attributeType)
        : this(attributeType, null)
    {
    }

    protected AttributeMetadata(AttributeTypeCode attributeType, string schemaName)
    {
        AttributeType = attributeType;
        SchemaName = schemaName;
    }

    [DataMember]
    public AttributeTypeCode? AttributeType { get; internal set; }

    [DataMember]
    public string AttributeOf { get; internal set; }

    [DataMember]
    public Label Description { get; set; }

    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public string EntityLogicalName { get; internal set; }

    [DataMember]
    public bool? IsCustomAttribute { get; internal set; }

    [DataMember]
    public bool? IsPrimaryId { get; internal set; }

    [DataMember]
    public bool? IsPrimaryName { get; internal set; }

    [DataMember]
    public bool? IsValidForCreate { get; set; }

    [DataMember]
    public bool? IsValidForRead { get; internal set; }

    [DataMember]
    public bool? IsValidForUpdate { get; set; }

    [DataMember]
    public bool? IsSecured { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public AttributeRequiredLevelManagedProperty RequiredLevel { get; set; }

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember(Order = 90)]
    public string AutoNumberFormat { get; set; }
}

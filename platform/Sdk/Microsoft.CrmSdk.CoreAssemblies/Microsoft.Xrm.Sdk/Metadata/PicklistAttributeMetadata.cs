using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "PicklistAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    public PicklistAttributeMetadata()
        : this(null)
    {
    }

    public PicklistAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Picklist, schemaName)
    {
    }
}

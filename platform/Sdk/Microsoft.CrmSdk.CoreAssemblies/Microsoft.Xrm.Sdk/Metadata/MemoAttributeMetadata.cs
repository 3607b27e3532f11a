using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "MemoAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class MemoAttributeMetadata : AttributeMetadata
{
    public MemoAttributeMetadata()
        : this(null)
    {
    }

    public MemoAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Memo, schemaName)
    {
    }

    [DataMember]
    public int? MaxLength { get; set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "DateTimeAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    public DateTimeAttributeMetadata()
        : base(AttributeTypeCode.DateTime, null)
    {
    }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "OptionSetMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    public OptionSetMetadata()
        : this(new OptionMetadataCollection())
    {
    }

    public OptionSetMetadata(OptionMetadataCollection options)
    {
        Options = options;
    }

    [DataMember]
    public OptionMetadataCollection Options { get; private set; }
}

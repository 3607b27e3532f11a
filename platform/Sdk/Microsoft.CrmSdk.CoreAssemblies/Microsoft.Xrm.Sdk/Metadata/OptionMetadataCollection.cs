using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[CollectionDataContract(Name = "OptionMetadataCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    public OptionMetadataCollection()
    {
    }

    public OptionMetadataCollection(IList<OptionMetadata> list)
        : base(list)
    {
    }
}

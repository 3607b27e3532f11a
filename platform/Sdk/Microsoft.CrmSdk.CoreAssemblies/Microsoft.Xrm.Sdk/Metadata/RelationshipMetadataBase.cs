using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "RelationshipMetadataBase", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public abstract class RelationshipMetadataBase : MetadataBase
{
    protected RelationshipMetadataBase()
    {
    }

    protected RelationshipMetadataBase(RelationshipType type)
    {
        RelationshipType = type;
    }

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember(Order = 60)]
    public RelationshipType RelationshipType { get; internal set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "OneToManyRelationshipMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class OneToManyRelationshipMetadata : RelationshipMetadataBase
{
    public OneToManyRelationshipMetadata()
        : base(RelationshipType.OneToManyRelationship)
    {
    }

    [DataMember]
    public CascadeConfiguration CascadeConfiguration { get; set; }

    [DataMember]
    public string ReferencedAttribute { get; set; }

    [DataMember]
    public string ReferencedEntity { get; set; }

    [DataMember]
    public string ReferencingAttribute { get; set; }

    [DataMember]
    public string ReferencingEntity { get; set; }

    [DataMember]
    public string ReferencingEntityNavigationPropertyName { get; set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "EntityMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class EntityMetadata : MetadataBase
{
    [DataMember]
    public AttributeMetadata[] Attributes { get; internal set; }

    [DataMember]
    public Label Description { get; set; }

    [DataMember]
    public Label DisplayCollectionName { get; set; }

    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public ManyToManyRelationshipMetadata[] ManyToManyRelationships { get; internal set; }

    [DataMember]
    public OneToManyRelationshipMetadata[] ManyToOneRelationships { get; internal set; }

    [DataMember]
    public OneToManyRelationshipMetadata[] OneToManyRelationships { get; internal set; }

    [DataMember]
    public OwnershipTypes? OwnershipType { get; set; }

    [DataMember]
    public string PrimaryNameAttribute { get; internal set; }

    [DataMember]
    public string PrimaryIdAttribute { get; internal set; }

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember(Order = 71)]
    public EntityKeyMetadata[] Keys { get; internal set; }

    [DataMember(Order = 72)]
    public string EntitySetName { get; set; }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "EntityKeyMetadata", Namespace = "http://schemas.microsoft.com/xrm/7.1/Metadata")]
public sealed class EntityKeyMetadata : MetadataBase
{
    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember]
    public string EntityLogicalName { get; internal set; }

    [DataMember]
    public string[] KeyAttributes { get; set; }
}

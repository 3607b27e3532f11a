using Microsoft.Xrm.Sdk.Metadata;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Definitions;

/// <summary>A relationship, as Dataverse describes it.</summary>
internal static class RelationshipDefinition
{
    public static OneToManyRelationshipMetadata Of(RelationshipMetadata relationship) => new()
    {
        SchemaName = relationship.Name,
        ReferencedEntity = relationship.ReferencedTable,
        ReferencedAttribute = relationship.ReferencedColumn,
        ReferencingEntity = relationship.ReferencingTable,
        ReferencingAttribute = relationship.ReferencingColumn,
        ReferencingEntityNavigationPropertyName = relationship.ReferencingNavigationProperty,
        CascadeConfiguration = new CascadeConfiguration
        {
            Delete = Enum.Parse<CascadeType>(relationship.OnDelete.ToString()),
            Assign = TypeOf(relationship.OnAssign),
            Share = TypeOf(relationship.OnShare),
            Unshare = TypeOf(relationship.OnUnshare),
        },
    };

    public static ManyToManyRelationshipMetadata Of(ManyToManyMetadata relationship) => new()
    {
        SchemaName = relationship.Name,
        IntersectEntityName = relationship.IntersectTable,
        Entity1LogicalName = relationship.FirstTable,
        Entity1IntersectAttribute = relationship.FirstColumn,
        Entity2LogicalName = relationship.SecondTable,
        Entity2IntersectAttribute = relationship.SecondColumn,
    };

    private static CascadeType TypeOf(CascadeAction action) => action switch
    {
        CascadeAction.Cascade => CascadeType.Cascade,
        CascadeAction.ActiveOnly => CascadeType.Active,
        CascadeAction.UserOwned => CascadeType.UserOwned,
        _ => CascadeType.NoCascade,
    };
}

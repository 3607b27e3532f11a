using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>The links that Associate and Disassociate are about. Either side of the relationship may be the target.</summary>
internal static class Links
{
    /// <summary>Writes each link.</summary>
    /// <param name="request">Target, Relationship and RelatedEntities.</param>
    /// <param name="call">Who sends it.</param>
    /// <param name="lookup">The new value of a lookup, given the row on the "one" side.</param>
    /// <param name="pair">Writes a pair of a many-to-many relationship, the row of its first table first.</param>
    public static void Write(
        OrganizationRequest request,
        Call call,
        Func<EntityReference, EntityReference?> lookup,
        Action<Call, ManyToManyMetadata, EntityReference, EntityReference> pair)
    {
        var target = request.Require<EntityReference>("Target");
        var name = request.Require<Relationship>("Relationship").SchemaName;
        var metadata = call.Organization.Metadata;
        var oneToMany = metadata.Relationships.FirstOrDefault(found => found.Name == name);
        var manyToMany = metadata.ManyToMany.FirstOrDefault(found => found.Name == name);
        foreach (var related in request.Require<EntityReferenceCollection>("RelatedEntities"))
        {
            if (oneToMany is not null)
            {
                var (one, many) = Sides(name, target, related, oneToMany.ReferencedTable, oneToMany.ReferencingTable);
                var change = new Entity(many.LogicalName, many.Id) { [oneToMany.ReferencingColumn] = lookup(one) };
                call.Organization.Requests.Dispatch(new UpdateRequest { Target = change }, call);
            }
            else if (manyToMany is not null)
            {
                var (first, second) = Sides(name, target, related, manyToMany.FirstTable, manyToMany.SecondTable);
                pair(call, manyToMany, first, second);
            }
            else
            {
                throw Fault.InvalidArgument($"Could not find a relationship with the name '{name}'. Check its schema name in the solution.");
            }
        }
    }

    private static (EntityReference First, EntityReference Second) Sides(
        string name, EntityReference target, EntityReference related, string first, string second)
    {
        if (target.LogicalName == first && related.LogicalName == second)
        {
            return (target, related);
        }

        return target.LogicalName == second && related.LogicalName == first
            ? (related, target)
            : throw Fault.InvalidArgument($"'{name}' relates {first} to {second}, not {target.LogicalName} to {related.LogicalName}.");
    }
}

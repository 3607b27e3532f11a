using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>The rows that Associate and Disassociate are about. Either side of the relationship may be the target.</summary>
internal static class RelatedRows
{
    /// <summary>Sets the lookup of each row on the "many" side.</summary>
    /// <param name="request">Target, Relationship and RelatedEntities.</param>
    /// <param name="call">Who sends it.</param>
    /// <param name="value">The new value of the lookup, given the row on the "one" side.</param>
    public static void SetLookups(OrganizationRequest request, Call call, Func<EntityReference, EntityReference?> value)
    {
        var target = request.Require<EntityReference>("Target");
        var name = request.Require<Relationship>("Relationship").SchemaName;
        var relationship = call.Organization.Metadata.Relationships.FirstOrDefault(found => found.Name == name)
            ?? throw Fault.InvalidArgument($"There is no one-to-many relationship '{name}'. Many-to-many relationships are not supported.");
        foreach (var related in request.Require<EntityReferenceCollection>("RelatedEntities"))
        {
            var (one, many) = target.LogicalName == relationship.ReferencedTable && related.LogicalName == relationship.ReferencingTable
                ? (target, related)
                : (related, target);
            if (one.LogicalName != relationship.ReferencedTable || many.LogicalName != relationship.ReferencingTable)
            {
                throw Fault.InvalidArgument(
                    $"'{name}' relates {relationship.ReferencedTable} to {relationship.ReferencingTable}, not " +
                    $"{target.LogicalName} to {related.LogicalName}.");
            }

            var change = new Entity(many.LogicalName, many.Id) { [relationship.ReferencingColumn] = value(one) };
            call.Organization.Requests.Dispatch(new UpdateRequest { Target = change }, call);
        }
    }
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Reads what a Retrieve asks for beside its row: for each relationship, the related rows that a query finds.</summary>
internal static class RelatedQueries
{
    public static void Read(Operation operation, Entity row, RelationshipQueryCollection queries)
    {
        foreach (var (relationship, query) in queries)
        {
            var related = Restrict(operation, relationship, Expression(query));
            row.RelatedEntities[relationship] = operation.Organization.Queries
                .Translate(related, operation.Call.UserId, operation.Principal.Readable).Read(operation.Connection);
        }
    }

    private static QueryExpression Expression(QueryBase query) => query switch
    {
        QueryExpression expression => expression,
        FetchExpression fetch => FetchXmlParser.Parse(fetch.Query),
        _ => throw Fault.InvalidArgument($"A query of the type '{query.GetType()}' is not supported."),
    };

    private static QueryExpression Restrict(Operation operation, Relationship relationship, QueryExpression query)
    {
        var metadata = operation.Organization.Metadata;
        if (metadata.Relationships.FirstOrDefault(found => found.Name == relationship.SchemaName) is { } oneToMany)
        {
            return ByLookup(operation, relationship, oneToMany, query);
        }

        if (metadata.ManyToMany.FirstOrDefault(found => found.Name == relationship.SchemaName) is not { } pairs)
        {
            throw Fault.InvalidArgument(
                $"Could not find a relationship with the name '{relationship.SchemaName}'. Check its schema name in the solution.");
        }

        var (own, other) = pairs.FirstTable == operation.Table.Name
            ? (pairs.FirstColumn, pairs.SecondColumn)
            : (pairs.SecondColumn, pairs.FirstColumn);
        var restricted = Copy(query);
        restricted.AddLink(pairs.IntersectTable, PrimaryId(operation, query.EntityName), other)
            .LinkCriteria.AddCondition(own, ConditionOperator.Equal, operation.Id);
        return restricted;
    }

    private static QueryExpression ByLookup(
        Operation operation, Relationship relationship, RelationshipMetadata found, QueryExpression query)
    {
        var restricted = Copy(query);
        var isOne = found.ReferencedTable == found.ReferencingTable
            ? relationship.PrimaryEntityRole != EntityRole.Referencing
            : found.ReferencedTable == operation.Table.Name;
        if (isOne)
        {
            restricted.Criteria.AddCondition(found.ReferencingColumn, ConditionOperator.Equal, operation.Id);
            return restricted;
        }

        restricted.AddLink(found.ReferencingTable, PrimaryId(operation, query.EntityName), found.ReferencingColumn)
            .LinkCriteria.AddCondition(operation.Table.PrimaryId.Name, ConditionOperator.Equal, operation.Id);
        return restricted;
    }

    private static string PrimaryId(Operation operation, string table) => operation.Organization.Table(table).PrimaryId.Name;

    // The caller's query stays as it is.
    private static QueryExpression Copy(QueryExpression query)
    {
        var copy = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet, Distinct = query.Distinct, PageInfo = query.PageInfo, TopCount = query.TopCount,
        };
        copy.Criteria.AddFilter(query.Criteria);
        copy.Orders.AddRange(query.Orders);
        copy.LinkEntities.AddRange(query.LinkEntities);
        return copy;
    }
}

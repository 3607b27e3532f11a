using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>Finds the columns that the properties of a filter mean, and links the tables that they reach into.</summary>
/// <param name="scope">The tables.</param>
/// <param name="table">The table that is asked for.</param>
/// <param name="variable">What the rows are called in front of their properties, as in <c>c/name</c>; null outside any and all.</param>
internal sealed class FilterColumns(QueryScope scope, TableMetadata table, string? variable)
{
    private readonly Dictionary<string, LinkEntity> _links = new(StringComparer.Ordinal);

    public TableMetadata Table => table;

    public IEnumerable<LinkEntity> Links => _links.Values;

    /// <summary>The column of a property such as <c>name</c> or <c>primarycontactid/fullname</c>.</summary>
    public FilterColumn Find(string path)
    {
        var steps = Steps(path);
        return steps.Length switch
        {
            1 => new FilterColumn(Column(table, steps[0]), null),
            2 => Linked(steps[0], steps[1]),
            _ => throw WebApiException.NotSupported(
                $"The filter reaches over more than one table with '{path}', which is not supported here."),
        };
    }

    /// <summary>The collection that a path such as <c>contact_customer_accounts/any</c> asks about; null where it is no such path.</summary>
    public Navigation? FindCollection(string path)
    {
        if (!path.EndsWith("/any", StringComparison.Ordinal) && !path.EndsWith("/all", StringComparison.Ordinal))
        {
            return null;
        }

        var steps = Steps(path);
        return steps.Length == 2 && Navigation.Find(scope.Metadata, table, steps[0]) is { IsCollection: true } navigation
            ? navigation
            : throw WebApiException.UnknownProperty(table, steps[0]);
    }

    private string[] Steps(string path)
    {
        var steps = path.Split('/');
        if (variable is null)
        {
            return steps;
        }

        return steps[0] == variable && steps.Length > 1
            ? steps[1..]
            : throw WebApiException.BadQuery($"The property '{path}' must begin with '{variable}/', the variable of any or all.");
    }

    // An outer join, so that rows without a related row take part with nothing in the column.
    private FilterColumn Linked(string property, string column)
    {
        if (Navigation.Find(scope.Metadata, table, property) is not { IsCollection: false } navigation)
        {
            throw WebApiException.UnknownProperty(table, property);
        }

        if (!_links.TryGetValue(property, out var link))
        {
            link = new LinkEntity(
                table.LogicalName,
                navigation.Table.LogicalName,
                navigation.Column.LogicalName,
                navigation.Table.PrimaryIdColumn,
                JoinOperator.LeftOuter) { EntityAlias = $"filter{_links.Count + 1}" };
            _links.Add(property, link);
        }

        return new FilterColumn(Column(navigation.Table, column), link.EntityAlias);
    }

    private static ColumnMetadata Column(TableMetadata table, string property) =>
        LookupProperty.Find(table, property) ?? throw WebApiException.UnknownProperty(table, property);
}

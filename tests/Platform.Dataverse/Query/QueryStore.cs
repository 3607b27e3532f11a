using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Query;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Tests.Query;

/// <summary>A store in memory with the sample organisation, to put rows in and ask queries of.</summary>
internal sealed class QueryStore : IDisposable
{
    public static readonly Guid Caller = new("aaaaaaaa-0000-0000-0000-000000000001");

    private readonly StoreSchema _schema;
    private readonly QueryTranslator _translator;
    private int _rows;

    /// <param name="schema">The tables; null: those of the sample organization.</param>
    /// <param name="time">The clock; null: the machine's.</param>
    public QueryStore(StoreSchema? schema = null, TimeProvider? time = null)
    {
        _schema = schema ?? SampleOrganization.Schema;
        _translator = new QueryTranslator(_schema, time);
        Connection = StoreConnection.OpenWriter(":memory:");
        SchemaInstaller.Install(Connection, _schema);
    }

    public StoreConnection Connection { get; }

    public void Dispose() => Connection.Dispose();

    /// <summary>Stores a row. Ids count upwards, so that the order by primary key is the order of the calls.</summary>
    public EntityReference Add(string table, params (string Column, object? Value)[] values)
    {
        _rows++;
        return Add(table, new Guid(_rows, 0, 0, new byte[8]), values);
    }

    /// <summary>Stores a row with this id.</summary>
    public EntityReference Add(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var stored = _schema.FindTable(table)!;
        var columns = values.Prepend((stored.PrimaryId.Name, id)).SelectMany(value => Cells(stored, value.Item1, value.Item2)).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var places = string.Join(", ", columns.Select((_, i) => $"?{i + 1}"));
        using var insert = Connection.Prepare($"INSERT INTO {stored.Quoted} ({names}) VALUES ({places})");
        for (var i = 0; i < columns.Count; i++)
        {
            columns[i].Bind(insert, i + 1);
        }

        insert.Run();
        return new EntityReference(table, id);
    }

    public StoredQuery Translate(QueryBase query) => _translator.Translate(query, Caller);

    public EntityCollection Find(QueryBase query) => Translate(query).Read(Connection);

    public EntityCollection Fetch(string fetchXml) => Find(new FetchExpression(fetchXml));

    /// <summary>The values of one column in the rows found, in their order.</summary>
    public IEnumerable<T> Column<T>(QueryBase query, string column) => Find(query).Entities.Select(row => row.GetAttributeValue<T>(column));

    /// <summary>The fault that a query ends in.</summary>
    public OrganizationServiceFault Fault(QueryBase query) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Find(query)).Detail;

    private static IEnumerable<(string Name, Action<Statement, int> Bind)> Cells(StoredTable table, string name, object? value)
    {
        var column = table.FindColumn(name)!;
        yield return (name, (statement, at) => column.Bind(statement, at, value));
        if (column.TypeName is { } type)
        {
            yield return (type, (statement, at) => statement.Bind(at, (value as EntityReference)?.LogicalName));
        }
    }
}

using System.Text;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>The columns of one table that a query reads: their SQL, and how a row of it becomes attributes.</summary>
public sealed class Projection
{
    private readonly StoredColumn[] _columns;
    private readonly string?[] _nameSql;

    /// <param name="schema">Where the names of referenced rows are found.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="alias">What the query calls the table.</param>
    public Projection(StoreSchema schema, IEnumerable<StoredColumn> columns, string alias)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _columns = [.. columns];
        _nameSql = [.. _columns.Select(column => schema.NameSql(column, alias))];
        Sql = ToSql(alias);
    }

    /// <summary>The list for SELECT.</summary>
    public string Sql { get; }

    /// <summary>How many columns the list has: a lookup takes one for its id, one for its table if it has several targets, one for the name.</summary>
    public int Width { get; private set; }

    /// <summary>Adds what the current row holds. An empty column adds nothing, as Dataverse leaves it out.</summary>
    /// <param name="statement">A statement on a row.</param>
    /// <param name="first">Where the list begins.</param>
    /// <param name="attributes">What to add to.</param>
    public void Read(Statement statement, int first, AttributeCollection attributes)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(attributes);
        var at = first;
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            var value = column.Read(statement, at);
            at += column.TypeName is null ? 1 : 2;
            if (_nameSql[i] is not null)
            {
                if (value is EntityReference reference && !statement.IsNull(at))
                {
                    reference.Name = statement.Text(at);
                }

                at++;
            }

            if (value is not null)
            {
                attributes[column.Name] = value;
            }
        }
    }

    private string ToSql(string alias)
    {
        var sql = new StringBuilder();
        for (var i = 0; i < _columns.Length; i++)
        {
            Append(sql, $"\"{alias}\".{_columns[i].Quoted}");
            if (_columns[i].TypeName is { } typeName)
            {
                Append(sql, $"\"{alias}\".\"{typeName}\"");
            }

            if (_nameSql[i] is { } nameSql)
            {
                Append(sql, nameSql);
            }
        }

        return sql.ToString();
    }

    private void Append(StringBuilder sql, string expression)
    {
        _ = sql.Append(Width == 0 ? "" : ", ").Append(expression);
        Width++;
    }
}

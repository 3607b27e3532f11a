using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Groups rows by the value of a column. Texts that differ in case or accents only are one value.</summary>
internal sealed class ValueGroup(StoreSchema schema, QuerySource source, XrmAttributeExpression expression)
    : AggregateColumn(source, expression)
{
    private readonly Projection _projection = new(schema, [source.Column(expression.AttributeName)], source.SqlAlias);

    public override string Sql => _projection.Sql;

    public override string ValueSql => Source.Sql(Column);

    public override int Width => _projection.Width;

    public override string GroupSql => Column.TypeName is { } type ? $"{ValueSql}, \"{Source.SqlAlias}\".\"{type}\"" : ValueSql;

    protected override object? Value(Statement statement, int at)
    {
        var values = new AttributeCollection();
        _projection.Read(statement, at, values);
        return values.TryGetValue(Column.Name, out var value) ? value : null;
    }
}

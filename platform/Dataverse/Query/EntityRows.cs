using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Rows of the query's table with the columns of its links. The primary key always comes with them, unless rows are to be distinct.
/// </summary>
internal sealed class EntityRows : IRowReader
{
    private readonly StoredTable _table;
    private readonly List<SourceColumns> _sources = [];
    private readonly bool _hasVersion;

    public EntityRows(StoreSchema schema, QuerySources sources, QueryExpression query)
    {
        _table = sources.Root.Table;
        _sources.Add(new SourceColumns(schema, sources.Root, query.ColumnSet, isLink: false, withId: !query.Distinct));
        foreach (var link in sources.Links)
        {
            _sources.Add(new SourceColumns(schema, link.Source, link.Link.Columns, isLink: true, withId: false));
        }

        var version = query.Distinct ? null : _table.FindColumn("versionnumber");
        _hasVersion = version is not null;
        var lists = _sources.Select(source => source.Sql).Append(version is null ? "" : sources.Root.Sql(version));
        Sql = string.Join(", ", lists.Where(list => list.Length > 0).DefaultIfEmpty("NULL"));
        Width = Math.Max(_sources.Sum(source => source.Width) + (_hasVersion ? 1 : 0), 1);
    }

    public string Sql { get; }

    public int Width { get; }

    public Entity Read(Statement statement, QueryCaller caller)
    {
        var entity = new Entity(_table.Name);
        var at = 0;
        foreach (var source in _sources)
        {
            source.Read(statement, at, entity, caller);
            at += source.Width;
        }

        if (entity.Attributes.TryGetValue(_table.PrimaryId.Name, out var id) && id is Guid primaryId)
        {
            entity.Id = primaryId;
        }

        if (_hasVersion)
        {
            entity.RowVersion = statement.Int64(at).ToString(CultureInfo.InvariantCulture);
        }

        return entity;
    }
}

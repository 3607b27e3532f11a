using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>One thing that rows are ordered by.</summary>
/// <param name="Name">What the paging cookie calls it: the column, with the alias of its link in front.</param>
/// <param name="Sql">The value compared.</param>
/// <param name="IsDescending">Whether the largest comes first. Rows without a value come first when ascending, as in SQL Server.</param>
/// <param name="Type">What the value is kept as.</param>
internal sealed record OrderTerm(string Name, string Sql, bool IsDescending, ColumnType Type)
{
    public string OrderSql => IsDescending ? $"{Sql} DESC" : Sql;

    /// <summary>The value in the current row: long, double, string, Guid or null.</summary>
    public object? Read(Statement statement, int column) => statement.IsNull(column) ? null : Type switch
    {
        ColumnType.String => statement.Text(column),
        ColumnType.Uniqueidentifier => statement.Id(column),
        ColumnType.Double => statement.Double(column),
        _ => statement.Int64(column),
    };
}

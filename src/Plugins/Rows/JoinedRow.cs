using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Rows;

/// <summary>One of the rows that a query joined: the query's own (no alias), or that of a link.</summary>
internal sealed class JoinedRow(Entity row, string? alias = null)
{
    /// <summary>A column; null where it is empty or the outer join found no row.</summary>
    public T? Get<T>(string column)
    {
        if (alias is null)
        {
            return row.GetAttributeValue<T?>(column);
        }

        return row.GetAttributeValue<AliasedValue>($"{alias}.{column}")?.Value is T value ? value : default;
    }

    /// <summary>The day of a date-only column.</summary>
    public Domain.Calendars.LocalDate? Day(string column) =>
        Get<DateTime?>(column) is { } day ? Domain.Calendars.LocalDate.Of(day) : null;
}

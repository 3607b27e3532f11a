using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// What Dataverse shows the user for a value: the label of a choice or of yes/no in his language, the name behind a lookup, numbers,
/// amounts and dates as his culture writes them, times on his clock. Texts and ids have none.
/// </summary>
internal static class FormattedValue
{
    /// <summary>The text, or null.</summary>
    /// <param name="column">The column of the value.</param>
    /// <param name="value">The value in its SDK type.</param>
    /// <param name="caller">The user.</param>
    /// <param name="symbol">The currency of the row, for an amount.</param>
    public static string? Of(ColumnMetadata column, object value, QueryCaller caller, string? symbol = null) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue option => Label(column, option.Value, caller),
        bool flag => Label(column, flag ? 1 : 0, caller),
        int or long => ((IFormattable)value).ToString("N0", caller.Settings.Culture),
        decimal or double => ((IFormattable)value).ToString("N" + (column.Precision ?? 2), caller.Settings.Culture),
        Money money => CurrencyFormat.Of(money.Value, caller.Settings.Culture, symbol ?? "", column.Precision ?? 2),
        DateTime time => Date(column, time, caller),
        _ => null,
    };

    public static string? Label(ColumnMetadata column, int value, QueryCaller caller)
    {
        foreach (var option in column.Options)
        {
            if (option.Value == value)
            {
                return option.Label.In(caller.Settings.Language);
            }
        }

        return null;
    }

    private static string Date(ColumnMetadata column, DateTime time, QueryCaller caller)
    {
        var local = time.Kind == DateTimeKind.Utc ? TimeZoneInfo.ConvertTimeFromUtc(time, caller.Settings.Zone) : time;
        var text = local.ToString(column.DateTimeBehavior == DateTimeBehavior.DateOnly ? "d" : "g", caller.Settings.Culture);
        // Newer language data separates AM and PM by a narrow no-break space, Dataverse by a space.
        return text.Replace('\u202f', ' ');
    }
}

using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>A row of a result as one line of text, the same for a row found by SQL and one found by looking.</summary>
internal static class ResultLine
{
    public static string Of(Entity row) => Of(row.Attributes.OrderBy(cell => cell.Key, StringComparer.Ordinal)
        .Select(cell => KeyValuePair.Create(cell.Key, Plain(cell.Value))));

    public static string Of(IEnumerable<KeyValuePair<string, object>> cells) =>
        string.Join("; ", cells.Select(cell => $"{cell.Key}={Text(cell.Value)}"));

    public static string Text(object? value) => value switch
    {
        null => "nothing",
        // Which of several equal texts stands for a group or for distinct rows is left open.
        string text => NaiveText.Plain(text.TrimEnd(' ')),
        DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
        decimal or int or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static object Plain(object? value) => value switch
    {
        AliasedValue aliased => Plain(aliased.Value),
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        _ => value!,
    };
}

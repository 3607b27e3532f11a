using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;

namespace Sav.Acceptance.Tests;

/// <summary>A whole row as text, without what differs between two stores worked on alike: ids, numbers in sequence, today.</summary>
internal static partial class RowText
{
    // Whether the consumer or the relay was faster, and who therefore wrote last; nothing depends on it.
    private static readonly string[] OfTheLastWriter = ["sav_publishedon", "versionnumber", "modifiedby", "modifiedonbehalfby"];

    public static string Of(Entity row, DateTime now) => string.Join('\n', row.Attributes
        .Where(column => !OfTheLastWriter.Contains(column.Key))
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => $"{row.LogicalName}.{column.Key} = {Text(column.Value, now)}"));

    private static string Text(object? value, DateTime now) => value switch
    {
        Guid => "#",
        EntityReference reference => reference.LogicalName,
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        DateTime instant when (instant - now).Duration() < TimeSpan.FromDays(1) => "today",
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        string text => Instants().Replace(Numbers().Replace(Hashes().Replace(Ids().Replace(Trace().Replace(text, ""), "#"), "#"), "$1-#"), "#"),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    // Which request an event answers: none where a function was called by hand.
    [GeneratedRegex(",\"traceparent\":\"[^\"]*\"")]
    private static partial Regex Trace();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}(?![0-9a-f])", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hashes();

    [GeneratedRegex("([A-Z]{3})-[0-9]{6}")]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")]
    private static partial Regex Instants();
}

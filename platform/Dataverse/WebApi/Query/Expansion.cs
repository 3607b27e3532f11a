using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>One property of <c>$expand</c>: <c>contact_customer_accounts($select=fullname;$top=3)</c>.</summary>
/// <param name="Navigation">The property.</param>
/// <param name="Options">What is asked for of the rows it leads to.</param>
internal sealed record Expansion(Navigation Navigation, QueryOptions Options)
{
    public string Shape => $"{Navigation.Property}{(Options.Shape.Length == 0 ? "()" : Options.Shape)}";

    public static Expansion Parse(QueryScope scope, TableMetadata table, string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var property = (open < 0 ? text : text[..open]).Trim();
        if (open >= 0 && !text.EndsWith(')'))
        {
            throw WebApiException.BadQuery($"Syntax error in $expand: '{text}' does not end with a parenthesis.");
        }

        var navigation = Navigation.Find(scope.Metadata, table, property) ?? throw WebApiException.UnknownProperty(table, property);
        var options = PathSegments.Split(open < 0 ? "" : text[(open + 1)..^1], ';').Select(Option).ToDictionary();
        return new Expansion(navigation, new QueryOptions(scope, navigation.Table, options));
    }

    private static KeyValuePair<string, string> Option(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && text.StartsWith('$')
            ? KeyValuePair.Create(text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw WebApiException.BadQuery($"Syntax error in $expand: '{text}' is no option such as $select=name.");
    }
}

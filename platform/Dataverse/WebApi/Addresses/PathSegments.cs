namespace Sav.Platform.Dataverse.WebApi.Addresses;

/// <summary>Cuts an address, or a list in a query option, at a separator that is neither between quotes nor in parentheses.</summary>
internal static class PathSegments
{
    public static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (start, depth, isQuoted) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '\'';
            depth += isQuoted ? 0 : text[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (text[i] == separator && depth == 0 && !isQuoted)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return parts.FindAll(part => part.Length > 0);
    }
}

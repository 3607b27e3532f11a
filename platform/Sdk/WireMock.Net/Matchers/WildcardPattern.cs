using System.IO.Enumeration;

namespace WireMock.Matchers;

/// <summary>Patterns in which <c>*</c> stands for any text and <c>?</c> for one character.</summary>
internal static class WildcardPattern
{
    public static bool Matches(string pattern, string value, bool ignoreCase) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\"), value, ignoreCase);
}

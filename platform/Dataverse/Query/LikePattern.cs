using System.Text;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Patterns of SQL Server, which Dataverse passes on, as patterns of SQLite: <c>%</c> and <c>_</c> mean the same, <c>[%]</c>,
/// <c>[_]</c> and <c>[[]</c> stand for the character itself. Sets and ranges of characters (<c>[a-f]</c>) are refused: SQLite has none.
/// </summary>
internal static class LikePattern
{
    /// <summary>What follows the parameter in SQL.</summary>
    public const string Escape = @" ESCAPE '\'";

    public static string ToSqlite(string pattern)
    {
        if (pattern.AsSpan().IndexOfAny('[', '\\') < 0)
        {
            return pattern;
        }

        var result = new StringBuilder(pattern.Length + 8);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '[')
            {
                _ = result.Append(Bracketed(pattern, i));
                i += 2;
            }
            else
            {
                _ = result.Append(pattern[i] == '\\' ? @"\\" : pattern[i].ToString());
            }
        }

        return result.ToString();
    }

    private static string Bracketed(string pattern, int at) =>
        at + 2 < pattern.Length && pattern[at + 2] == ']' && pattern[at + 1] is '%' or '_' or '['
            ? pattern[at + 1] == '[' ? "[" : @"\" + pattern[at + 1]
            : throw Fault.Of(
                ErrorCodes.QueryBuilderInvalidValue,
                $"The pattern '{pattern}' has a set of characters in brackets, which is not supported by the embedded Dataverse. "
                + "Use % and _, or [%] and [_] for these characters themselves.");
}

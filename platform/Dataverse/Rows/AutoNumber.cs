using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>
/// Numbers new rows by the column's format: <c>{SEQNUM:n}</c>, <c>{RANDSTRING:n}</c>, <c>{DATETIMEUTC:format}</c> (Microsoft,
/// "Create autonumber columns"). The random letters follow from the number, so that the same run gives the same numbers.
/// </summary>
internal static partial class AutoNumber
{
    private const long First = 1000;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    /// <summary>Fills the numbered columns that the caller left empty.</summary>
    public static void Apply(Counters counters, StoredTable table, Entity row, DateTime now)
    {
        foreach (var column in table.NumberedColumns)
        {
            if (row.GetAttributeValue<string>(column.Name) is null)
            {
                var name = $"{table.Name}.{column.Name}";
                row.Attributes[column.Name] = Format(column.Metadata.AutoNumberFormat!, name, counters.Next(name, First), now);
            }
        }
    }

    private static string Format(string format, string name, long number, DateTime now) => Placeholder().Replace(format, match =>
        match.Groups["kind"].Value.ToUpperInvariant() switch
        {
            "SEQNUM" => number.ToString(CultureInfo.InvariantCulture).PadLeft(Length(match), '0'),
            "RANDSTRING" => RandomLetters(name, number, Length(match)),
            _ => now.ToString(match.Groups["argument"].Value, CultureInfo.InvariantCulture),
        });

    private static int Length(Match match) => int.Parse(match.Groups["argument"].Value, CultureInfo.InvariantCulture);

    private static string RandomLetters(string name, long number, int length)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{name}/{number}"));
        return string.Create(length, hash, (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = Letters[bytes[i % bytes.Length] % Letters.Length];
            }
        });
    }

    [GeneratedRegex(@"\{(?<kind>SEQNUM|RANDSTRING|DATETIMEUTC):(?<argument>[^}]+)\}", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}

using System.Text;
using SQLitePCL;

namespace Sav.Platform.Dataverse.Storage.Text;

/// <summary>
/// The collation of all text columns, by which indexes, keys, conditions, joins, groups and orders compare: <see cref="TextFold"/>, and
/// spaces at the end do not count, as in SQL Server. It does not depend on the machine's language data: an index must mean the same on
/// every machine that opens the store.
/// </summary>
internal static class TextCollation
{
    /// <summary>What SQL calls it.</summary>
    public const string Name = "DATAVERSE";

    private static readonly delegate_collation Comparison = static (_, left, right) => Compare(left, right);

    public static void Register(sqlite3 connection) => raw.sqlite3__create_collation_utf8(connection, Name, null, Comparison);

    /// <summary>Compares two texts in UTF-8.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        left = left.TrimEnd((byte)' ');
        right = right.TrimEnd((byte)' ');
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if ((left[i] | right[i]) >= 0x80)
            {
                return CompareFolded(left[i..], right[i..]);
            }

            if (left[i] != right[i] && TextFold.Compare(Lower(left[i]), Lower(right[i])) is not 0 and var difference)
            {
                return difference;
            }
        }

        return CompareFolded(left[length..], right[length..]);
    }

    private static char Lower(byte ascii) => (char)(ascii is >= (byte)'A' and <= (byte)'Z' ? ascii | 0x20 : ascii);

    private static int CompareFolded(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.IsEmpty && right.IsEmpty)
        {
            return 0;
        }

        var one = TextFold.Of(Encoding.UTF8.GetString(left));
        var other = TextFold.Of(Encoding.UTF8.GetString(right));
        var length = Math.Min(one.Length, other.Length);
        for (var i = 0; i < length; i++)
        {
            if (one[i] != other[i])
            {
                return TextFold.Compare(one[i], other[i]);
            }
        }

        return one.Length - other.Length;
    }
}

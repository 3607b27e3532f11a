using System.Globalization;

namespace Sav.Domain.Contracts;

/// <summary>
/// Numbers of what follows from a contract. <c>C-0007</c> has the versions <c>C-0007.2</c>, <c>C-0007.3</c> and the renewals
/// <c>C-0007-R1</c>, <c>C-0007-R2</c>, whose versions are <c>C-0007-R1.2</c>. Lines follow: <c>C-0007/1</c> becomes <c>C-0007.2/1</c>.
/// </summary>
public static class ContractNumber
{
    private const string RenewalMark = "-R";

    /// <param name="number">Number of the version before.</param>
    /// <param name="version">Its version, 1 or more.</param>
    public static string NextVersion(string number, int version) =>
        WithoutVersion(number, version) + "." + (version + 1).ToString(CultureInfo.InvariantCulture);

    /// <param name="number">Number of the contract that is renewed.</param>
    /// <param name="version">Its version, 1 or more.</param>
    public static string NextRenewal(string number, int version)
    {
        var stem = WithoutVersion(number, version);
        var mark = stem.LastIndexOf(RenewalMark, StringComparison.Ordinal);
        return mark > 0 && int.TryParse(stem.Substring(mark + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            ? Renewal(stem.Substring(0, mark), before + 1)
            : Renewal(stem, 1);
    }

    /// <summary>
    /// The line's number in the contract that follows. Where it does not begin with the number of its contract, the end that the new
    /// contract got is put behind it instead.
    /// </summary>
    public static string OfLine(string line, string contract, string following)
    {
        if (line.StartsWith(contract, StringComparison.Ordinal))
        {
            return following + line.Substring(contract.Length);
        }

        var common = 0;
        while (common < Math.Min(contract.Length, following.Length) && contract[common] == following[common])
        {
            common++;
        }

        var old = contract.Substring(common);
        var stem = old.Length > 0 && line.EndsWith(old, StringComparison.Ordinal) ? line.Substring(0, line.Length - old.Length) : line;
        return stem + following.Substring(common);
    }

    private static string WithoutVersion(string number, int version)
    {
        var end = "." + version.ToString(CultureInfo.InvariantCulture);
        return version > 1 && number.EndsWith(end, StringComparison.Ordinal) ? number.Substring(0, number.Length - end.Length) : number;
    }

    private static string Renewal(string stem, int renewal) => stem + RenewalMark + renewal.ToString(CultureInfo.InvariantCulture);
}

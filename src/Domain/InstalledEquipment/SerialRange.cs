namespace Sav.Domain.InstalledEquipment;

/// <summary>
/// Serial numbers from one to another, both included, compared character by character, letter case aside as everywhere in Dataverse.
/// Only numbers as long as the bounds belong to it: by characters <c>SN-1000</c> lies between <c>SN-10</c> and <c>SN-20</c>.
/// </summary>
public sealed record SerialRange
{
    /// <exception cref="SerialRangeException">The bounds differ in length, are empty, or the last one comes before the first.</exception>
    public SerialRange(string from, string to)
    {
        if (from.Length == 0 || from.Length != to.Length)
        {
            throw SerialRangeException.OfLengths(from, to);
        }

        From = string.Compare(from, to, StringComparison.OrdinalIgnoreCase) <= 0 ? from : throw SerialRangeException.Reversed(from, to);
        To = to;
    }

    /// <summary>First number.</summary>
    public string From { get; }

    /// <summary>Last number.</summary>
    public string To { get; }

    public bool Contains(string serialNumber) =>
        serialNumber.Length == From.Length
        && string.Compare(From, serialNumber, StringComparison.OrdinalIgnoreCase) <= 0
        && string.Compare(serialNumber, To, StringComparison.OrdinalIgnoreCase) <= 0;
}

using System.Globalization;

namespace Sav.Platform.Simulators.Documents;

/// <summary>Numbers in sequence: <c>INV-000001</c>.</summary>
internal sealed class DocumentNumber(string prefix)
{
    public string Format(long sequence) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{sequence:000000}");

    /// <returns>False when the text is not a number of this kind.</returns>
    public bool TryParse(string text, out long sequence)
    {
        sequence = 0;
        return text.StartsWith(prefix + "-", StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(prefix.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }
}

using System.Text;

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles.Layout;

/// <summary>
/// Checks the form in which live exports write their files: a UTF-8 mark and an XML declaration, but neither in environment variables,
/// and lines that end with a line feed alone.
/// </summary>
internal static class TextForm
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    public static void Check(string name, ReadOnlySpan<byte> content)
    {
        var isBare = name.StartsWith(VariableCheck.Folder + "/", StringComparison.Ordinal);
        var carriageReturn = content.IndexOf((byte)'\r');
        if (carriageReturn >= 0)
        {
            throw new SolutionFormatException(name, content[..carriageReturn].Count((byte)'\n') + 1, "A line ends with CR LF. Write LF alone.");
        }

        var mark = content.StartsWith(Encoding.UTF8.Preamble);
        var text = mark ? content[Encoding.UTF8.Preamble.Length..] : content;
        if (isBare && (mark || text.StartsWith("<?xml"u8)))
        {
            throw new SolutionFormatException(name, 1, "This file begins with its root element, without a UTF-8 mark or an XML declaration. Remove them.");
        }

        if (!isBare && !(mark && text.StartsWith(Encoding.UTF8.GetBytes(Declaration))))
        {
            throw new SolutionFormatException(name, 1, $"This file begins with a UTF-8 mark and the line {Declaration.TrimEnd()}. Add them.");
        }
    }
}

using System.Text;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Builds the text of a <see cref="QueryShape"/>, in which no two shapes look alike.</summary>
internal sealed class ShapeText
{
    // No name of a table, a column or an alias has it in it.
    private const char End = '\u0001';

    private readonly StringBuilder _text = new(256);

    public ShapeText Name(string? name)
    {
        _ = _text.Append(name).Append(End);
        return this;
    }

    public ShapeText Number(int number)
    {
        _ = _text.Append(number).Append(End);
        return this;
    }

    public ShapeText Flag(bool flag) => Sign(flag ? '1' : '0');

    public ShapeText Sign(char sign)
    {
        _ = _text.Append(sign);
        return this;
    }

    public override string ToString() => _text.ToString();
}

namespace Sav.Platform.Dataverse.Storage;

/// <summary>Columns of a table in the order in which a caller named them.</summary>
/// <param name="table">The table.</param>
/// <param name="names">The names; not copied.</param>
internal readonly struct ChosenColumns(StoredTable table, IReadOnlyList<string> names) : IEquatable<ChosenColumns>
{
    private readonly StoredTable _table = table;
    private readonly IReadOnlyList<string> _names = names;

    public bool Equals(ChosenColumns other)
    {
        if (_table != other._table || _names.Count != other._names.Count)
        {
            return false;
        }

        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i] != other._names[i])
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ChosenColumns other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_table);
        for (var i = 0; i < _names.Count; i++)
        {
            hash.Add(_names[i]);
        }

        return hash.ToHashCode();
    }
}

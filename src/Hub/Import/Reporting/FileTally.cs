namespace Sav.Hub.Import;

/// <summary>What became of the rows of one file. Every row is either imported or set aside for a stated reason.</summary>
/// <param name="file">Name of the file.</param>
public sealed class FileTally(string file)
{
    private readonly Dictionary<string, int> _setAside = [];

    /// <summary>Name of the file.</summary>
    public string File { get; } = file;

    /// <summary>Records in the file, without its header.</summary>
    public int Read { get; private set; }

    /// <summary>Records that became part of the organisation.</summary>
    public int Imported { get; private set; }

    /// <summary>Records that did not.</summary>
    public int SetAside => _setAside.Values.Sum();

    /// <summary>Why records were set aside, and how many for each reason, in the order in which the reasons came up.</summary>
    public IReadOnlyDictionary<string, int> Reasons => _setAside;

    internal void CountRead() => Read++;

    internal void CountImported(int rows = 1) => Imported += rows;

    internal void CountSetAside(string reason, int rows = 1)
    {
        if (rows > 0)
        {
            _setAside[reason] = _setAside.GetValueOrDefault(reason) + rows;
        }
    }
}

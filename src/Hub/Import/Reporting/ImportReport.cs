namespace Sav.Hub.Import;

/// <summary>What an import read, what it found wrong with it, and by which rules it filled the gaps. Nothing is lost silently.</summary>
public sealed class ImportReport
{
    private readonly List<FileTally> _files = [];
    private readonly List<DataProblem> _problems = [];
    private readonly Dictionary<(string File, string Problem), DataProblem> _problemByName = [];
    private readonly List<string> _rules = [];
    private readonly List<string> _filesNotRead = [];

    /// <summary>The files, in the order in which they were read.</summary>
    public IReadOnlyList<FileTally> Files => _files;

    /// <summary>Files of the source's folders that the import has no use for.</summary>
    public IReadOnlyList<string> FilesNotRead => _filesNotRead;

    /// <summary>The weaknesses found, in the order in which they came up.</summary>
    public IReadOnlyList<DataProblem> Problems => _problems;

    /// <summary>The rules that supply what the source does not hold, in words.</summary>
    public IReadOnlyList<string> Rules => _rules;

    internal FileTally OpenFile(string file)
    {
        var tally = new FileTally(file);
        _files.Add(tally);
        return tally;
    }

    internal void AddProblem(string file, string problem, string action, string example)
    {
        if (!_problemByName.TryGetValue((file, problem), out var found))
        {
            found = new DataProblem(file, problem);
            _problemByName.Add((file, problem), found);
            _problems.Add(found);
        }

        found.Add(action, example);
    }

    internal void AddRule(string rule) => _rules.Add(rule);

    internal void AddFileNotRead(string file) => _filesNotRead.Add(file);
}

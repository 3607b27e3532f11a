namespace Sav.Hub.Import;

/// <summary>A known weakness of the data, how often it occurs and what was done about it.</summary>
/// <param name="file">Name of the file that shows it.</param>
/// <param name="name">The problem in words.</param>
public sealed class DataProblem(string file, string name)
{
    private const int ExamplesKept = 3;
    private readonly Dictionary<string, int> _actions = [];
    private readonly List<string> _examples = [];

    /// <summary>Name of the file that shows it.</summary>
    public string File { get; } = file;

    /// <summary>The problem in words.</summary>
    public string Name { get; } = name;

    /// <summary>How often it occurs.</summary>
    public int Count => _actions.Values.Sum();

    /// <summary>What was done, and how often.</summary>
    public IReadOnlyDictionary<string, int> Actions => _actions;

    /// <summary>The first few occurrences that differ.</summary>
    public IReadOnlyList<string> Examples => _examples;

    internal void Add(string action, string example)
    {
        _actions[action] = _actions.GetValueOrDefault(action) + 1;
        if (_examples.Count < ExamplesKept && !_examples.Contains(example))
        {
            _examples.Add(example);
        }
    }
}

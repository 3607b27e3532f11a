using Sav.Domain;
using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary>The changes of one command line, made one after the other in their order.</summary>
internal sealed class WhatIfChanges
{
    private readonly IReadOnlyList<WhatIfChange> _changes;
    private readonly List<SourceChange> _withoutSource;

    private WhatIfChanges(IReadOnlyList<WhatIfChange> changes)
    {
        _changes = changes;
        _withoutSource = [.. changes.OfType<SourceChange>()];
    }

    /// <summary>As they were written.</summary>
    public IReadOnlyList<string> Texts => [.. _changes.Select(change => change.Text)];

    public bool IsNone => _changes.Count == 0;

    /// <exception cref="UsageException">One of them is no change.</exception>
    public static WhatIfChanges Read(IEnumerable<string> texts) => new([.. texts.Select(WhatIfReader.Read)]);

    /// <inheritdoc cref="WhatIfChange.Require"/>
    public void Require(LevelCatalogue levels)
    {
        foreach (var change in _changes)
        {
            change.Require(levels);
        }
    }

    /// <exception cref="UsageException">The facts cannot be changed so.</exception>
    public KnownFacts Apply(KnownFacts known, LevelCatalogue levels)
    {
        _withoutSource.RemoveAll(change => change.Concerns(known));
        foreach (var change in _changes)
        {
            try
            {
                known = change.Apply(known, levels);
            }
            catch (InvalidFactsException e)
            {
                throw new UsageException($"--what-if '{change.Text}': {e.Message}", e);
            }
        }

        return known;
    }

    /// <summary>A change of a source that nothing had which it was applied to says nothing; its number is probably wrong.</summary>
    /// <param name="place">What has no such source: <c>the facts</c>.</param>
    /// <param name="numbers">The sources that there are; empty: too many to list.</param>
    /// <exception cref="UsageException">There is such a change.</exception>
    public void RequireSources(string place, IReadOnlyCollection<string> numbers)
    {
        if (_withoutSource is [var change, ..])
        {
            var remedy = numbers.Count == 0 ? "Correct the number." : $"Name one of: {string.Join(", ", numbers)}.";
            throw new UsageException($"--what-if '{change.Text}': there is no source '{change.Number}' in {place}. {remedy}");
        }
    }
}

using System.Reflection;
using Sav.Chaos.Boundaries;
using Sav.Messages;

namespace Sav.Chaos.Killing;

/// <summary>Every boundary that a day of the hub passes, and how often.</summary>
internal sealed class KillMatrix
{
    private const string Ask = "ask";

    private readonly Dictionary<Boundary, int> _passings;

    private KillMatrix(Dictionary<Boundary, int> passings, string? only)
    {
        _passings = passings;
        Boundaries = [.. passings.Keys.Where(boundary => only is null || boundary.ToString().Contains(only, StringComparison.Ordinal))
            .OrderBy(boundary => boundary.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The wanted boundaries, by name.</summary>
    public IReadOnlyList<Boundary> Boundaries { get; }

    /// <summary>Types of docs/messages.md that pass no boundary: the town has no case that needs them.</summary>
    public IReadOnlyList<string> UnusedTypes => [.. typeof(MessageTypes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(constant => (string)constant.GetRawConstantValue()!)
        .Except(_passings.Keys.Select(boundary => boundary.Flow), StringComparer.Ordinal)];

    /// <summary>
    /// What an undisturbed day has passed. It never asks a partner for a document, because that is done only after an interruption; so the
    /// asking is added for every flow that requests one.
    /// </summary>
    /// <param name="passed">Boundaries and how often they were passed.</param>
    /// <param name="only">Keeps the boundaries whose name contains it; null: all.</param>
    /// <exception cref="FormatException">No boundary is left.</exception>
    public static KillMatrix Of(IReadOnlyDictionary<Boundary, int> passed, string? only)
    {
        var all = passed.ToDictionary();
        foreach (var request in passed.Keys.Where(boundary => boundary.Step == "request"))
        {
            all[request with { Step = Ask }] = 1;
        }

        var matrix = new KillMatrix(all, only);
        return matrix.Boundaries.Count > 0
            ? matrix
            : throw new FormatException($"No boundary is named like '{only}'. Run without --only to see all names.");
    }

    /// <summary>How often a day passes a boundary at least.</summary>
    public int PassingsOf(Boundary boundary) => _passings[boundary];

    /// <summary>The kill at a boundary, with the one before it that is needed to get there.</summary>
    public IReadOnlyList<Kill> KillsFor(Boundary boundary, int occurrence = 1) => boundary.Step == Ask
        ? [Kill.At(boundary with { Step = "commit", Side = Side.After }), Kill.At(boundary)]
        : [Kill.At(boundary, occurrence)];
}

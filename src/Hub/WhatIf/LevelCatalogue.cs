using Sav.Domain.ServiceLevels;
using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary>The service levels that a change may name.</summary>
internal sealed class LevelCatalogue
{
    private readonly string _place;
    private readonly Dictionary<string, ServiceLevel> _levels = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="place">Where the levels are, for errors: <c>the store</c>.</param>
    /// <param name="levels">Of levels with the same code the highest version counts.</param>
    public LevelCatalogue(string place, IEnumerable<ServiceLevel> levels)
    {
        _place = place;
        foreach (var level in levels.OrderBy(level => level.Version))
        {
            _levels[level.Code] = level;
        }
    }

    /// <summary>The standard level and those that sources bring.</summary>
    public static LevelCatalogue Of(KnownFacts known) => new(
        "the facts", known.Sources.Select(source => source.ServiceLevel).OfType<ServiceLevel>().Append(known.Case.StandardLevel));

    /// <exception cref="UsageException">There is none with that code.</exception>
    public ServiceLevel Find(string code) => _levels.TryGetValue(code, out var level)
        ? level
        : throw new UsageException(
            $"There is no service level '{code}' in {_place}. Name one of: {string.Join(", ", _levels.Keys.Order(StringComparer.Ordinal))}.");
}

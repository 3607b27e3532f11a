using System.Collections.Frozen;

namespace Sav.Platform.Functions;

/// <summary>The counters of every function that the host runs.</summary>
public sealed class FunctionStatistics
{
    private readonly FrozenDictionary<string, FunctionCounters> _functions;

    internal FunctionStatistics(IEnumerable<FunctionCounters> functions)
    {
        _functions = functions.ToFrozenDictionary(counters => counters.FunctionName, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All counters, in order of the functions' names.</summary>
    public IEnumerable<FunctionCounters> Functions =>
        _functions.Values.OrderBy(counters => counters.FunctionName, StringComparer.Ordinal);

    /// <summary>The counters of one function; its name is case-insensitive.</summary>
    /// <exception cref="ArgumentException">The host runs no function of that name.</exception>
    public FunctionCounters this[string functionName] =>
        _functions.TryGetValue(functionName, out var counters)
            ? counters
            : throw new ArgumentException(
                $"There is no function '{functionName}'. Functions: {string.Join(", ", Functions.Select(known => known.FunctionName))}.",
                nameof(functionName));
}

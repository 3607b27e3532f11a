using Sav.Chaos.Boundaries;

namespace Sav.Chaos.Killing;

/// <summary>
/// Chooses the kills by a seed. First every boundary once, one of each kind of step after the other, so that few kills reach many kinds;
/// what is left goes to boundaries by chance, at a later passing, and one in five to no boundary at all.
/// </summary>
internal static class KillPlan
{
    private const int OneInFive = 5;

    // From the opening of the hub until a day is usually done.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1.5);

    /// <param name="matrix">The boundaries.</param>
    /// <param name="kills">How many kills at least.</param>
    /// <param name="seed">Same seed and matrix, same plan.</param>
    /// <returns>Kills that belong together, in their order; together they are at least <paramref name="kills"/>.</returns>
    public static IReadOnlyList<IReadOnlyList<Kill>> Make(KillMatrix matrix, int kills, int seed)
    {
        var random = new Random(seed);
        var plan = new List<IReadOnlyList<Kill>>();
        var planned = 0;
        foreach (var boundary in ByKindInTurn(matrix, random))
        {
            if (planned >= kills)
            {
                return plan;
            }

            Add(matrix.KillsFor(boundary));
        }

        while (planned < kills)
        {
            Add(ByChance(matrix, random));
        }

        return plan;

        void Add(IReadOnlyList<Kill> together)
        {
            plan.Add(together);
            planned += together.Count;
        }
    }

    private static IEnumerable<Boundary> ByKindInTurn(KillMatrix matrix, Random random)
    {
        var kinds = matrix.Boundaries.GroupBy(boundary => (boundary.Step, boundary.Side)).Select(kind => kind.ToArray()).ToArray();
        Array.ForEach(kinds, random.Shuffle);
        random.Shuffle(kinds);
        for (var turn = 0; turn < kinds.Max(kind => kind.Length); turn++)
        {
            foreach (var kind in kinds.Where(kind => turn < kind.Length))
            {
                yield return kind[turn];
            }
        }
    }

    private static IReadOnlyList<Kill> ByChance(KillMatrix matrix, Random random)
    {
        if (random.Next(OneInFive) == 0)
        {
            return [Kill.After(LongestDelay * random.NextDouble())];
        }

        var boundary = matrix.Boundaries[random.Next(matrix.Boundaries.Count)];
        return matrix.KillsFor(boundary, random.Next(matrix.PassingsOf(boundary)) + 1);
    }
}

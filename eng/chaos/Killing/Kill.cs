using Sav.Chaos.Boundaries;

namespace Sav.Chaos.Killing;

/// <summary>One planned <c>kill -9</c>.</summary>
/// <param name="Boundary">Where the process kills itself; null: it is killed from outside, wherever it is.</param>
/// <param name="Occurrence">At which passing of the boundary, from 1.</param>
/// <param name="Delay">How long after the start it is killed from outside.</param>
internal sealed record Kill(Boundary? Boundary, int Occurrence, TimeSpan Delay)
{
    /// <summary>What kills from outside are listed under.</summary>
    public const string AnyMoment = "any moment";

    /// <summary>The boundary, as it is listed.</summary>
    public string Name => Boundary?.ToString() ?? AnyMoment;

    public static Kill At(Boundary boundary, int occurrence = 1) => new(boundary, occurrence, TimeSpan.Zero);

    public static Kill After(TimeSpan delay) => new(null, 0, delay);
}

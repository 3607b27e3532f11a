namespace Sav.Chaos.Boundaries;

/// <summary>A point between two steps of a flow, written <c>sav.billing.requested.v1/commit/after</c>.</summary>
/// <param name="Flow">Type of the message, or the table where no message is involved.</param>
/// <param name="Step">What is done there.</param>
/// <param name="Side">Whether it is done.</param>
internal sealed record Boundary(string Flow, string Step, Side Side)
{
    /// <exception cref="FormatException">Not three parts, or the last is neither <c>before</c> nor <c>after</c>.</exception>
    public static Boundary Parse(string text) =>
        text.Split('/') is [var flow, var step, var side] && Enum.TryParse<Side>(side, ignoreCase: true, out var parsed)
            ? new Boundary(flow, step, parsed)
            : throw new FormatException(
                $"'{text}' is no boundary. Write flow/step/before or flow/step/after; a run without options prints all.");

    /// <inheritdoc />
    public override string ToString() => $"{Flow}/{Step}/{(Side == Side.Before ? "before" : "after")}";
}

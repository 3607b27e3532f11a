using Sav.Domain.Entitlement;

namespace Sav.Plugins.Rows;

/// <summary>Values of the choice <c>sav_outcome</c>. It also has values for outcomes that no rule gives yet.</summary>
internal static class OutcomeChoice
{
    public const int QuoteRequired = Choice.First + 4;

    public static int ValueOf(Outcome outcome) => outcome switch
    {
        Outcome.Covered => Choice.First,
        Outcome.PartlyCovered => Choice.First + 1,
        Outcome.PayPerCall => Choice.First + 3,
        Outcome.QuoteRequired => QuoteRequired,
        Outcome.OnHold => Choice.First + 5,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "The choice sav_outcome has no value for this outcome."),
    };
}

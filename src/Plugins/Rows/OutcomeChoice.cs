using Sav.Domain.Entitlement;

namespace Sav.Plugins.Rows;

/// <summary>Values of the choice <c>sav_outcome</c>, which are in the order of <see cref="Outcome"/>.</summary>
internal static class OutcomeChoice
{
    public const int QuoteRequired = Choice.First + (int)Outcome.QuoteRequired;

    public static int ValueOf(Outcome outcome) => Choice.First + (int)outcome;
}

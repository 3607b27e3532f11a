namespace Sav.Domain.Overrides;

/// <summary>What somebody asks for. It stays as it was asked: to ask for something else, withdraw it and ask again.</summary>
public sealed record OverrideRequest
{
    /// <summary>In characters: shorter texts explain nothing.</summary>
    public const int ShortestExplanation = 10;

    public required OverrideKind Kind { get; init; }

    public OverrideReason? Reason { get; init; }

    public string? Explanation { get; init; }

    /// <summary>Goodwill only: > 0, in whole cents, in the currency of the case.</summary>
    public decimal? Amount { get; init; }

    public required StaffMember RequestedBy { get; init; }

    /// <summary>Credit release only: who is asked to approve it.</summary>
    public StaffMember? Approver { get; init; }

    /// <exception cref="OverrideRequestException">Something is missing or does not go with the kind.</exception>
    internal void Check(string currency)
    {
        CheckReason();
        if (Kind == OverrideKind.Goodwill)
        {
            GoodwillCheck.Check(this, currency);
        }
        else
        {
            CreditReleaseCheck.Check(this, currency);
        }
    }

    private void CheckReason()
    {
        if (Reason is null)
        {
            throw new OverrideRequestException(new LocalizedText(
                "The override has no reason. Choose one.", "La dérogation n'a pas de motif. Choisissez-en un."));
        }

        var explanation = (Explanation ?? "").Trim();
        if (explanation.Length < ShortestExplanation)
        {
            throw new OverrideRequestException(new LocalizedText(
                $"The explanation '{explanation}' is too short. Write at least {ShortestExplanation} characters that tell an auditor why.",
                $"L'explication « {explanation} » est trop courte. Écrivez au moins {ShortestExplanation} caractères "
                + "qui disent pourquoi à un auditeur."));
        }
    }
}

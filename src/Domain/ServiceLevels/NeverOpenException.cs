namespace Sav.Domain.ServiceLevels;

/// <summary>A service level whose calendar does not hold the promised minutes within ten years.</summary>
public sealed class NeverOpenException(string code) : InvalidFactsException(new LocalizedText(
    $"The service level '{code}' is never open long enough for what it promises. Correct its opening hours or its holidays.",
    $"Le niveau de service « {code} » n'ouvre jamais assez longtemps pour ce qu'il promet. "
    + "Corrigez ses heures d'ouverture ou ses jours fériés."))
{
    /// <summary>Code of the service level.</summary>
    public string Code { get; } = code;
}

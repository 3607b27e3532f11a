using Sav.Domain.Json;

namespace Sav.Domain.ServiceLevels;

/// <summary>A pause that ends before it starts.</summary>
public sealed class PauseException(DateTimeOffset from, DateTimeOffset to) : InvalidFactsException(new LocalizedText(
    $"The pause from '{JsonInstant.Of(from)}' to '{JsonInstant.Of(to)}' ends before it starts. Correct one of the two.",
    $"La pause du « {JsonInstant.Of(from)} » au « {JsonInstant.Of(to)} » finit avant de commencer. Corrigez l'un des deux."))
{
    public DateTimeOffset From { get; } = from;

    public DateTimeOffset To { get; } = to;
}

using Sav.Domain;

namespace Sav.Hub.Decide;

/// <summary>What a replay showed, in words.</summary>
internal static class ReplayText
{
    private const int Shown = 60;

    private static readonly LocalizedText Facts = new("Facts", "Données");

    private static readonly LocalizedText Decision = new("Decision", "Décision");

    public static IReadOnlyList<string> Lines(DecisionReplay replay, StaffLanguage language)
    {
        LocalizedText[] lines =
        [
            new($"Case {replay.Stored.CaseNumber}", $"Dossier {replay.Stored.CaseNumber}"),
            Compare(replay.FactsAreIdentical, Facts, replay.Stored.Facts, replay.Facts),
            Compare(replay.DecisionIsIdentical, Decision, replay.Stored.Decision, replay.Decision),
            Hash(replay),
        ];
        return [.. lines.Select(line => line.In(language))];
    }

    private static LocalizedText Compare(bool isIdentical, LocalizedText what, string stored, string again)
    {
        if (isIdentical)
        {
            return new LocalizedText($"{what.English}: identical to the byte.", $"{what.French} : aucun octet ne diffère.");
        }

        var at = stored.AsSpan().CommonPrefixLength(again);
        return new LocalizedText(
            $"{what.English}: different from character {at + 1} on: stored '{From(stored, at)}', now '{From(again, at)}'.",
            $"{what.French} : différence à partir du caractère {at + 1} : enregistré « {From(stored, at)} », maintenant « {From(again, at)} ».");
    }

    private static LocalizedText Hash(DecisionReplay replay) => replay.HashIsRight
        ? new LocalizedText($"SHA-256 {replay.Stored.Hash}, as stored.", $"SHA-256 {replay.Stored.Hash}, comme enregistré.")
        : new LocalizedText(
            $"SHA-256: '{replay.Stored.Hash}' is stored, and the stored decision has another. It was changed after it was taken.",
            $"SHA-256 : « {replay.Stored.Hash} » est enregistré, et la décision enregistrée en a un autre. Elle a été modifiée après coup.");

    private static string From(string text, int index) => text.Substring(index, Math.Min(Shown, text.Length - index));
}

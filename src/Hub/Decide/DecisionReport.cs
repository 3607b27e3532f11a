using Sav.Domain;
using Sav.Domain.Entitlement;
using Sav.Domain.WhatIf;
using Sav.Hub.WhatIf;

namespace Sav.Hub.Decide;

/// <summary>A decision in lines, and with changes the decision as it would be and what differs.</summary>
internal static class DecisionReport
{
    public static IEnumerable<string> Lines(DecisionSubject subject, WhatIfChanges changes, StaffLanguage language)
    {
        var record = subject.Decide();
        var title = new LocalizedText("Case", "Dossier").In(language) + " " + (subject.CaseNumber ?? "–");
        var lines = Lines(title, record, language);
        return changes.IsNone ? lines : [.. lines, .. WhatIfLines(record.Decision, subject.After(changes).Decide(), changes, language)];
    }

    private static IReadOnlyList<string> Lines(string title, DecisionRecord record, StaffLanguage language) =>
        [title, .. record.Explanation.In(language).Split('\n'), string.Empty, $"SHA-256 {record.Hash}"];

    private static IEnumerable<string> WhatIfLines(
        EntitlementDecision before, DecisionRecord after, WhatIfChanges changes, StaffLanguage language)
    {
        var title = new LocalizedText("What if", "Et si").In(language) + " " + string.Join("; ", changes.Texts);
        return
        [
            string.Empty,
            .. Lines(title, after, language),
            string.Empty,
            .. DifferenceText.Lines(DecisionDifference.Between(before, after.Decision), language),
        ];
    }
}

using Sav.Domain.Cases;
using Sav.Domain.Entitlement;
using Sav.Domain.Json;
using Sav.Domain.WhatIf;
using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary>Reads a change as somebody types it: <c>NAME = VALUE</c>, or <c>NUMBER: FIELD = VALUE</c> for a source.</summary>
internal static class WhatIfReader
{
    private const string OfCase = "case.";
    private const string ContractWord = "contract ";

    private static readonly string[] CaseFields =
        [.. FactsChange.Fields.Where(field => field.StartsWith(OfCase, StringComparison.Ordinal)).Select(field => field[OfCase.Length..])];

    private static readonly string[] SourceFields =
        [.. FactsChange.Fields.Where(field => !field.StartsWith(OfCase, StringComparison.Ordinal))];

    private static readonly string Choices =
        $"service level = CODE; severity = {JsonName.Choices<CaseSeverity>()}; reason = {JsonName.Choices<CaseReason>()}; "
        + $"channel = {JsonName.Choices<CaseChannel>()}; reported = INSTANT; credit hold = yes, no; "
        + $"case: FIELD = VALUE with a field of {string.Join(", ", CaseFields)}; "
        + $"NUMBER: FIELD = VALUE for a source, with a field of {string.Join(", ", SourceFields)}";

    /// <exception cref="UsageException">It is no change; the message lists what can be changed.</exception>
    public static WhatIfChange Read(string text)
    {
        var equals = text.IndexOf('=');
        var value = equals < 0 ? "" : text[(equals + 1)..].Trim();
        if (value.Length == 0)
        {
            throw Unknown(text);
        }

        var colon = text.LastIndexOf(':', equals);
        return colon < 0
            ? ReadWord(text, text[..equals].Trim(), value)
            : ReadField(text, text[..colon].Trim(), new SmallestChange(text[(colon + 1)..equals].Trim(), value));
    }

    private static WhatIfChange ReadWord(string text, string name, string value) => name.ToLowerInvariant() switch
    {
        "service level" => new LevelChange(text, value),
        "severity" => Case(text, Member<CaseSeverity>(text, value), (facts, severity) => facts with { Severity = severity }),
        "reason" => Case(text, Member<CaseReason>(text, value), (facts, reason) => facts with { Reason = reason }),
        "channel" => Case(text, Member<CaseChannel>(text, value), (facts, channel) => facts with { Channel = channel }),
        "reported" => new InstantChange(text, Instant(text, value)),
        "credit hold" => Case(text, YesOrNo(text, value), (facts, hold) => facts with { Customer = facts.Customer with { IsOnCreditHold = hold } }),
        _ => throw Unknown(text),
    };

    private static WhatIfChange ReadField(string text, string target, SmallestChange change)
    {
        if (target.Equals("case", StringComparison.OrdinalIgnoreCase))
        {
            Require(text, change.Field, CaseFields);
            var ofCase = change with { Field = OfCase + change.Field };
            return new CaseChange(text, facts => FactsChange.Apply(ofCase, facts));
        }

        Require(text, change.Field, SourceFields);
        var number = target.StartsWith(ContractWord, StringComparison.OrdinalIgnoreCase) ? target[ContractWord.Length..].Trim() : target;
        return number.Length > 0 ? new SourceChange(text, number, change) : throw Unknown(text);
    }

    private static CaseChange Case<T>(string text, T value, Func<CaseFacts, T, CaseFacts> change) => new(text, facts => change(facts, value));

    private static void Require(string text, string field, string[] fields)
    {
        if (!fields.Contains(field))
        {
            throw new UsageException($"--what-if '{text}': '{field}' cannot be changed. Use one of: {string.Join(", ", fields)}.");
        }
    }

    private static T Member<T>(string text, string value)
        where T : struct, Enum => JsonName.TryRead<T>(value, out var member)
        ? member
        : throw new UsageException($"--what-if '{text}': '{value}' is not known. Use one of: {JsonName.Choices<T>()}.");

    private static DateTimeOffset Instant(string text, string value) => InstantText.TryParse(value, out var instant)
        ? instant
        : throw new UsageException($"--what-if '{text}': '{value}' is no instant. {InstantText.Remedy}");

    private static bool YesOrNo(string text, string value) => value switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new UsageException($"--what-if '{text}': '{value}' is not known. Use one of: yes, no."),
    };

    private static UsageException Unknown(string text) => new($"--what-if '{text}' is no change. Write one of: {Choices}.");
}

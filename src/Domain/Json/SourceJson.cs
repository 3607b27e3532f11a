using Sav.Domain.Coverage;

namespace Sav.Domain.Json;

internal static class SourceJson
{
    public static void Write(CanonicalJsonWriter json, CoverageSource source) => json.Object(() =>
    {
        json.Member("kind", JsonName.Of(source.Kind))
            .Member("number", source.Number)
            .Member("status", JsonName.Of(source.Status))
            .Member("holder", source.Holder)
            .Member("from", source.Validity.From.ToString())
            .Member("to", source.Validity.To.ToString())
            .Member("graceDays", source.GraceDays)
            .Member("timeZone", source.Validity.Zone.Id);
        WriteScope(json, source.Scope);
        json.Strings("reasons", Sorted(source.Reasons))
            .StringsOrNull("channels", source.Channels is { } channels ? Sorted(channels) : null)
            .StringsOrNull("contacts", source.Contacts)
            .Member("defectCode", source.DefectCode);
        WriteShares(json, source);
        json.Member("currency", source.Currency)
            .Member("deductible", source.Deductible)
            .Member("cap", source.Cap)
            .ObjectOrNull("quota", source.Quota, quota => Write(json, quota));
        ServiceLevelJson.Write(json, "serviceLevel", source.ServiceLevel);
    });

    /// <summary>The members of a quota.</summary>
    public static void Write(CanonicalJsonWriter json, Quota quota) =>
        json.Member("unit", JsonName.Of(quota.Unit)).Member("remaining", quota.Remaining);

    /// <summary>The members of shares.</summary>
    public static void Write(CanonicalJsonWriter json, CoverageShares shares) => json
        .Member("labour", shares.Labour)
        .Member("travel", shares.Travel)
        .Member("parts", shares.Parts)
        .Member("assistance", shares.Assistance);

    private static IEnumerable<string> Sorted<T>(IEnumerable<T> members)
        where T : struct, Enum => members.Distinct().OrderBy(member => member).Select(member => JsonName.Of(member));

    private static void WriteScope(CanonicalJsonWriter json, CoverageScope scope) => json.Member("scope", () =>
    {
        json.Member("kind", JsonName.Of(scope.Kind));
        if (scope.Equipment is { } equipment)
        {
            json.Member("productNumber", equipment.ProductNumber).Member("serialNumber", equipment.SerialNumber);
        }

        if (scope.Site is { } site)
        {
            json.Member("site", site);
        }

        if (scope.ProductFamily is { } family)
        {
            json.Member("productFamily", family);
        }
    });

    private static void WriteShares(CanonicalJsonWriter json, CoverageSource source)
    {
        var ends = source.ShareEnds;
        json.Member("shares", () => Write(json, source.Shares))
            .Member("shareEnds", () => json
                .Member("labour", ends.Labour?.ToString())
                .Member("travel", ends.Travel?.ToString())
                .Member("parts", ends.Parts?.ToString())
                .Member("assistance", ends.Assistance?.ToString()));
    }
}

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
            .Member("timeZone", source.Validity.Zone.Id);
        WriteScope(json, source.Scope);
        json.Strings("reasons", source.Reasons.Distinct().OrderBy(reason => reason).Select(reason => JsonName.Of(reason)));
        WriteShares(json, source.Shares);
        ServiceLevelJson.Write(json, "serviceLevel", source.ServiceLevel);
    });

    private static void WriteScope(CanonicalJsonWriter json, CoverageScope scope) => json.Member("scope", () =>
    {
        json.Member("kind", JsonName.Of(scope.Kind));
        if (scope.Equipment is { } equipment)
        {
            json.Member("productNumber", equipment.ProductNumber).Member("serialNumber", equipment.SerialNumber);
        }

        if (scope.ProductFamily is { } family)
        {
            json.Member("productFamily", family);
        }
    });

    private static void WriteShares(CanonicalJsonWriter json, CoverageShares shares) => json.Member("shares", () => json
        .Member("labour", shares.Labour)
        .Member("travel", shares.Travel)
        .Member("parts", shares.Parts)
        .Member("assistance", shares.Assistance));
}

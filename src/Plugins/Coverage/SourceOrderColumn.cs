using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.Coverage;

/// <summary>Reads who pays first, as a business unit has it: <c>prepaidPack, contractLine</c>; empty: the usual order.</summary>
internal static class SourceOrderColumn
{
    public static IReadOnlyList<CoverageSourceKind> Read(string? text) =>
        [.. (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Kind)];

    private static CoverageSourceKind Kind(string name) => JsonName.TryRead<CoverageSourceKind>(name, out var kind)
        ? kind
        : throw new StaffRefusal(
            $"The source order of the business unit names '{name}'. Use: {JsonName.Choices<CoverageSourceKind>()}.",
            $"L'ordre des sources de la division cite « {name} ». Utilisez : {JsonName.Choices<CoverageSourceKind>()}.");
}

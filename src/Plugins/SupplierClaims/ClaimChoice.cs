using Sav.Domain.Coverage;
using Sav.Plugins.Rows;

namespace Sav.Plugins.SupplierClaims;

/// <summary>Values of the choices of sav_supplierclaim that the plug-ins write (docs/data-model.md).</summary>
internal static class ClaimChoice
{
    public const int Requested = Choice.First;

    private const int Warranty = Choice.First;
    private const int Recall = Choice.First + 1;

    public static int SourceOf(CoverageSourceKind kind) => kind == CoverageSourceKind.Recall ? Recall : Warranty;
}

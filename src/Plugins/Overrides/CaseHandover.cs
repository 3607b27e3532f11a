using Microsoft.Xrm.Sdk;

namespace Sav.Plugins.Overrides;

/// <summary>
/// The case that an override comes into force on, or out of it, on its way from <see cref="DecideOverride"/> to
/// <see cref="ApplyOverride"/>, with the version on which the limit was judged.
/// </summary>
internal static class CaseHandover
{
    private const string Case = "sav_caseoverride.case";
    private const string Version = "sav_caseoverride.caseversion";

    public static void Give(OverriddenCaseRow caseRow, ParameterCollection variables)
    {
        variables[Case] = caseRow.Id;
        variables[Version] = caseRow.Version;
    }

    /// <summary>The case, with nothing but its version; null when nothing changes for it.</summary>
    public static Entity? Take(ParameterCollection variables) => variables.TryGetValue(Case, out var id)
        ? new Entity("incident", (Guid)id) { RowVersion = (string)variables[Version] }
        : null;
}

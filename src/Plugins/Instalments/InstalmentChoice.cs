using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Instalments;

/// <summary>Values of the choice <c>sav_instalmentstatus</c>, which are in the order of <see cref="InstalmentStatus"/>.</summary>
internal static class InstalmentChoice
{
    public static InstalmentStatus StatusOf(int? value) => (InstalmentStatus)((value ?? Choice.First) - Choice.First);

    public static OptionSetValue ValueOf(InstalmentStatus status) => new(Choice.First + (int)status);
}

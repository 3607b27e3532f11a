using Sav.Domain.Cases;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>Values of choices on a case, as the rules call them.</summary>
internal static class CaseChoices
{
    // caseorigincode of the stock table; other values are social networks and devices.
    private const int Phone = 1;
    private const int Email = 2;
    private const int Web = 3;

    /// <summary><c>sav_severity</c> is in the order of <see cref="CaseSeverity"/>.</summary>
    public static CaseSeverity SeverityOf(int? value) => value is { } choice ? (CaseSeverity)(choice - Choice.First) : CaseSeverity.Normal;

    public static CaseChannel? ChannelOf(int? value) => value switch
    {
        null => null,
        Phone => CaseChannel.Phone,
        Email => CaseChannel.Email,
        Web => CaseChannel.Web,
        _ => CaseChannel.Other,
    };
}

using Sav.Domain.Coverage;
using Sav.Domain.Json;

namespace Sav.Domain.Entitlement;

/// <summary>Where a change is made: members of a source in the facts' JSON form, or of the case with <c>case.</c> before them.</summary>
internal static class ChangedField
{
    public const string Status = "status";
    public const string From = "from";
    public const string To = "to";
    public const string Holder = "holder";
    public const string ScopeEquipment = "scope.equipment";
    public const string ScopeSite = "scope.site";
    public const string ScopeProductFamily = "scope.productFamily";
    public const string Reasons = "reasons";
    public const string Channels = "channels";
    public const string Contacts = "contacts";
    public const string DefectCode = "defectCode";
    public const string Currency = "currency";
    public const string QuotaRemaining = "quota.remaining";
    public const string CaseConsumer = "case.customer.consumer";
    public const string CaseEquipment = "case.equipment";
    public const string CaseProductFamily = "case.equipment.productFamily";
    public const string CaseSite = "case.site";
    public const string CaseChannel = "case.channel";
    public const string CaseContact = "case.contact";
    public const string CaseDefectCode = "case.defectCode";

    private const string Shares = "shares.";
    private const string ShareEnds = "shareEnds.";

    public static string Share(CostCategory category) => Shares + JsonName.Of(category);

    public static string ShareEnd(CostCategory category) => ShareEnds + JsonName.Of(category);

    public static bool IsShare(string field, out CostCategory category) => Names(field, Shares, out category);

    public static bool IsShareEnd(string field, out CostCategory category) => Names(field, ShareEnds, out category);

    private static bool Names(string field, string prefix, out CostCategory category)
    {
        category = default;
        return field.StartsWith(prefix, StringComparison.Ordinal) && JsonName.TryRead(field.Substring(prefix.Length), out category);
    }
}

namespace Sav.Domain.Overrides;

/// <summary>What the holders of one security role may decide.</summary>
/// <param name="Currency">ISO 4217, of the limit.</param>
/// <param name="GoodwillLimit">≥ 0: the most goodwill that one case may get on their word.</param>
/// <param name="ApprovesCreditReleases">Whether they may be named as approvers of credit releases, in any currency.</param>
public sealed record RoleLimit(string Role, string Currency, decimal GoodwillLimit, bool ApprovesCreditReleases);

using Sav.Domain.Overrides;

namespace Sav.Domain.Tests.Overrides;

/// <summary>Named people and requests; a test changes with <c>with</c> what it is about.</summary>
internal static class SomeOverride
{
    public static readonly StaffMember Agent = Person("Ada", goodwillLimit: 100);

    public static readonly StaffMember Manager = Person("Max", goodwillLimit: 500, approvesReleases: true);

    public static readonly OverriddenCase OpenCase = new("CAS-001000", "EUR", IsOpen: true, GoodwillInForce: 0);

    public static readonly OverrideRequest Goodwill = new()
    {
        Kind = OverrideKind.Goodwill,
        Reason = OverrideReason.Loyalty,
        Explanation = "Customer since 1998, third visit this year",
        Amount = 80,
        RequestedBy = Agent,
    };

    public static readonly OverrideRequest Release = new()
    {
        Kind = OverrideKind.CreditRelease,
        Reason = OverrideReason.Safety,
        Explanation = "The pump drains a cellar with electrics",
        RequestedBy = Agent,
        Approver = Manager,
    };

    public static StaffMember Person(string name, decimal goodwillLimit = 0, bool approvesReleases = false) =>
        new(Guid.NewGuid(), name, IsDisabled: false, new Authority(goodwillLimit, approvesReleases));
}

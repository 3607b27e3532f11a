using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class InstalmentTransitionsTests
{
    [Theory]
    [InlineData(InstalmentStatus.Planned, InstalmentStatus.Requested)]
    [InlineData(InstalmentStatus.Planned, InstalmentStatus.Cancelled)]
    [InlineData(InstalmentStatus.Requested, InstalmentStatus.Invoiced)]
    [InlineData(InstalmentStatus.Requested, InstalmentStatus.Failed)]
    [InlineData(InstalmentStatus.Failed, InstalmentStatus.Invoiced)]
    [InlineData(InstalmentStatus.Failed, InstalmentStatus.Cancelled)]
    public void IsAllowed_NextStep_IsTrue(InstalmentStatus from, InstalmentStatus to) =>
        Assert.True(InstalmentTransitions.IsAllowed(from, to));

    [Theory]
    [InlineData(InstalmentStatus.Requested)]
    [InlineData(InstalmentStatus.Invoiced)]
    [InlineData(InstalmentStatus.Cancelled)]
    [InlineData(InstalmentStatus.Failed)]
    public void Require_BackToPlanned_IsRefusedInBothLanguages(InstalmentStatus from)
    {
        var refusal = Assert.Throws<ContractException>(
            () => InstalmentTransitions.Require("C-7, 2026-03-01", from, InstalmentStatus.Planned));

        Assert.Matches("^The instalment 'C-7, 2026-03-01' is .+ and cannot become planned\\. .+", refusal.Text.English);
        Assert.Matches("^L'échéance « C-7, 2026-03-01 » est .+ et ne peut pas devenir prévue\\. .+", refusal.Text.French);
    }

    [Theory]
    [InlineData(InstalmentStatus.Planned, InstalmentStatus.Invoiced)]
    [InlineData(InstalmentStatus.Requested, InstalmentStatus.Cancelled)]
    [InlineData(InstalmentStatus.Invoiced, InstalmentStatus.Requested)]
    [InlineData(InstalmentStatus.Failed, InstalmentStatus.Requested)]
    public void IsAllowed_StepThatWouldLoseOrDoubleABill_IsFalse(InstalmentStatus from, InstalmentStatus to) =>
        Assert.False(InstalmentTransitions.IsAllowed(from, to));
}

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Contracts;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Contracts;

/// <summary>It is 2 March 2026, 08:15 UTC.</summary>
public sealed class ExpireContractsTests
{
    private readonly FakeCrm _crm = new();

    [Theory]
    [InlineData("2026-03-01", 0, true)]
    [InlineData("2026-03-02", 0, false)]
    [InlineData("2026-02-15", 14, true)]
    [InlineData("2026-02-15", 15, false)]
    public async Task Run_EndAndGrace_AreBothOverBeforeItExpires(string lastDay, int grace, bool expires)
    {
        var contract = Add(lastDay, row => row[ContractColumns.GraceDays] = grace);

        await RunAsync();

        var expected = expires ? [(contract, (int)ContractChangeKind.Expire, false)] : Array.Empty<(Guid, int, bool)>();
        Assert.Equal(expected, Acts());
    }

    [Theory]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-03", false)]
    public async Task Run_ContractThatRenewsItself_IsRenewedOnItsLastDay(string lastDay, bool renews)
    {
        var contract = Add(lastDay, row => (row[ContractColumns.AutoRenew], row[ContractColumns.GraceDays]) = (true, 30));

        await RunAsync();

        var expected = renews ? [(contract, (int)ContractChangeKind.Renew, true)] : Array.Empty<(Guid, int, bool)>();
        Assert.Equal(expected, Acts());
    }

    [Fact]
    public async Task Run_SuspendedContract_ExpiresButIsNotRenewed()
    {
        var contract = Add("2026-02-01", row =>
        {
            row[ContractColumns.AutoRenew] = true;
            row[ContractColumns.Status] = new OptionSetValue((int)ContractStatusCode.Suspended);
        });

        await RunAsync();

        Assert.Equal([(contract, (int)ContractChangeKind.Expire, false)], Acts());
    }

    [Fact]
    public async Task Run_CancellationWhoseDayHasCome_IsCarriedOutWithoutAnAct()
    {
        var contract = Add("2026-03-01", row => row[ContractColumns.CancelledOn] = new DateTime(2026, 3, 2));
        var later = Add("2026-03-02", row => row[ContractColumns.CancelledOn] = new DateTime(2026, 3, 3));

        await RunAsync();
        await RunAsync();

        Assert.Empty(Acts());
        Assert.Equal((ContractStatusCode.Cancelled, ContractStatusCode.Active), (StatusOf(contract), StatusOf(later)));
        Assert.Equal(1, _crm.Writes);
    }

    [Fact]
    public async Task Run_RenewalThatIsRefused_HoldsUpNoOtherContract()
    {
        Add("2026-03-01", row => (row[ContractColumns.AutoRenew], row[ContractColumns.GraceDays]) = (true, 30));
        var other = Add("2026-03-01");
        _crm.NextWriteFails = new InvalidOperationException("The index 'SYNTEC' has no value for the month '2026-03'.");

        await RunAsync();

        Assert.Equal([(other, (int)ContractChangeKind.Expire, false)], Acts());
    }

    [Theory]
    [InlineData("2025-11-30", false)]
    [InlineData("2025-11-29", true)]
    public async Task Run_RenewalThatIsRefused_LeavesTheContractOpenFor92Days(string lastDay, bool expires)
    {
        var contract = Add(lastDay, row => row[ContractColumns.AutoRenew] = true);
        _crm.NextWriteFails = new InvalidOperationException("The index 'SYNTEC' has no value for the month '2026-03'.");

        await RunAsync();

        var expected = expires ? [(contract, (int)ContractChangeKind.Expire, false)] : Array.Empty<(Guid, int, bool)>();
        Assert.Equal(expected, Acts());
    }

    [Fact]
    public async Task Run_RenewalThatWasRefusedTheDayBefore_IsTriedAgain()
    {
        var contract = Add("2026-03-01", row => row[ContractColumns.AutoRenew] = true);
        _crm.NextWriteFails = new InvalidOperationException("The index 'SYNTEC' has no value for the month '2026-03'.");
        await RunAsync();

        await RunAsync();

        Assert.Equal([(contract, (int)ContractChangeKind.Renew, true), (contract, (int)ContractChangeKind.Expire, false)], Acts());
    }

    private Task RunAsync() => new ExpireContracts(
        new EndingContracts(_crm, new FixedTime()), NullLogger<ExpireContracts>.Instance).RunAsync(null!, CancellationToken.None);

    private Guid Add(string lastDay, Action<Entity>? change = null)
    {
        var row = new Entity(ContractColumns.Table)
        {
            [ContractColumns.Number] = "C-0007",
            [ContractColumns.EndsOn] = DateTime.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture),
            [ContractColumns.TimeZone] = "Europe/Paris",
            [ContractColumns.Status] = new OptionSetValue((int)ContractStatusCode.Active),
        };
        change?.Invoke(row);
        return _crm.Add(row);
    }

    private IEnumerable<(Guid Contract, int Kind, bool Activate)> Acts() => _crm.Rows(ContractChangeColumns.Table).Select(act => (
        act.GetAttributeValue<EntityReference>(ContractChangeColumns.Contract).Id,
        act.GetAttributeValue<OptionSetValue>(ContractChangeColumns.Kind).Value,
        act.GetAttributeValue<bool>(ContractChangeColumns.Activate)));

    private ContractStatusCode StatusOf(Guid contract) =>
        (ContractStatusCode)_crm[contract].GetAttributeValue<OptionSetValue>(ContractColumns.Status).Value;
}

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Contracts;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Contracts;

/// <summary>It is 2 March 2026, 08:15 UTC.</summary>
public sealed class BillDueInstalmentsTests
{
    private readonly FakeCrm _crm = new();

    [Theory]
    [InlineData("2026-03-02", "Europe/Paris", InstalmentStatus.Requested)]
    [InlineData("2026-02-01", "Europe/Paris", InstalmentStatus.Requested)]
    [InlineData("2026-03-03", "Europe/Paris", InstalmentStatus.Planned)]
    [InlineData("2026-03-02", "Pacific/Honolulu", InstalmentStatus.Planned)]
    [InlineData("2026-03-03", "Pacific/Kiritimati", InstalmentStatus.Planned)]
    [InlineData("2026-03-02", "Pacific/Kiritimati", InstalmentStatus.Requested)]
    public async Task Run_DueDay_CountsInTheZoneOfTheContract(string due, string zone, InstalmentStatus expected)
    {
        var instalment = Add(Contract(zone), due);

        await RunAsync();

        Assert.Equal(expected, StatusOf(instalment));
    }

    [Theory]
    [InlineData(ContractStatusCode.Active, InstalmentStatus.Requested)]
    [InlineData(ContractStatusCode.Expired, InstalmentStatus.Requested)]
    [InlineData(ContractStatusCode.Cancelled, InstalmentStatus.Requested)]
    [InlineData(ContractStatusCode.Suspended, InstalmentStatus.Planned)]
    [InlineData(ContractStatusCode.Draft, InstalmentStatus.Planned)]
    public async Task Run_ContractOfAnyStatus_IsBilledForWhatIsOwed(ContractStatusCode status, InstalmentStatus expected)
    {
        var instalment = Add(Contract(status: status), "2026-03-01");

        await RunAsync();

        Assert.Equal(expected, StatusOf(instalment));
    }

    [Theory]
    [InlineData(InstalmentStatus.Invoiced)]
    [InlineData(InstalmentStatus.Cancelled)]
    [InlineData(InstalmentStatus.Failed)]
    public async Task Run_InstalmentThatIsNotPlanned_IsLeftAlone(InstalmentStatus status)
    {
        var instalment = Add(Contract(), "2026-03-01", status);

        await RunAsync();

        Assert.Equal(status, StatusOf(instalment));
        Assert.Equal(0, _crm.Writes);
    }

    [Fact]
    public async Task Run_Twice_WritesOnce()
    {
        Add(Contract(), "2026-03-01");

        await RunAsync();
        await RunAsync();

        Assert.Equal(1, _crm.Writes);
    }

    [Fact]
    public async Task Run_AnotherRunIsFaster_LeavesWhatItWrote()
    {
        var instalment = Add(Contract(), "2026-03-01");
        _crm.AfterRead = () => _crm.Change(new Entity(InstalmentColumns.Table, instalment)
        {
            [InstalmentColumns.Status] = new OptionSetValue((int)InstalmentStatus.Invoiced),
        });

        await RunAsync();

        Assert.Equal(InstalmentStatus.Invoiced, StatusOf(instalment));
    }

    [Fact]
    public async Task Run_OneFails_RequestsTheOthers()
    {
        var contract = Contract();
        var first = Add(contract, "2026-02-01");
        var second = Add(contract, "2026-03-01");
        _crm.NextWriteFails = new TimeoutException("CRM is busy");

        await RunAsync();

        Assert.Equal((InstalmentStatus.Planned, InstalmentStatus.Requested), (StatusOf(first), StatusOf(second)));
    }

    private Task RunAsync() => new BillDueInstalments(
        new DueInstalments(_crm, new FixedTime()), NullLogger<BillDueInstalments>.Instance).RunAsync(null!, CancellationToken.None);

    private Guid Contract(string zone = "Europe/Paris", ContractStatusCode status = ContractStatusCode.Active) =>
        _crm.Add(new Entity(ContractColumns.Table)
        {
            [ContractColumns.TimeZone] = zone, [ContractColumns.Status] = new OptionSetValue((int)status),
        });

    private Guid Add(Guid contract, string dueOn, InstalmentStatus status = InstalmentStatus.Planned) =>
        _crm.Add(new Entity(InstalmentColumns.Table)
        {
            [InstalmentColumns.Contract] = new EntityReference(ContractColumns.Table, contract),
            [InstalmentColumns.DueOn] = DateTime.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture),
            [InstalmentColumns.Status] = new OptionSetValue((int)status),
        });

    private InstalmentStatus StatusOf(Guid instalment) =>
        (InstalmentStatus)_crm[instalment].GetAttributeValue<OptionSetValue>(InstalmentColumns.Status).Value;
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Pipeline;

public sealed class PluginTraceTests
{
    [Fact]
    public async Task Create_SettingAll_LeavesARowPerExecution()
    {
        await using var organization = await OpenAsync(PluginTraceSetting.All, call =>
        {
            call.Tracing.Trace("looked at {0}", call.Target["name"]);
            call.Tracing.Trace("done");
        });

        organization.CreateAccount();

        var trace = Assert.Single(await TracesAsync(organization));
        Assert.Equal(typeof(PluginScript).FullName, trace["typename"]);
        Assert.Equal(("Create", "account", 1), (trace["messagename"], trace["primaryentity"], trace["depth"]));
        Assert.Equal(0, trace.GetAttributeValue<OptionSetValue>("mode").Value);
        Assert.Equal(["looked at Contoso", "done"], ((string)trace["messageblock"]).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.NotEqual(Guid.Empty, trace["correlationid"]);
        Assert.False(trace.Contains("exceptiondetails"));
    }

    [Fact]
    public async Task Create_PluginRefuses_LeavesItsTraceAlthoughAllElseIsUndone()
    {
        await using var organization = await OpenAsync(PluginTraceSetting.Exception, call =>
        {
            call.Tracing.Trace("about to refuse");
            throw new InvalidPluginExecutionException("no");
        });

        AssertFault.Has(unchecked((int)0x80040265), () => organization.CreateAccount());

        var trace = Assert.Single(await TracesAsync(organization));
        Assert.Equal("about to refuse", ((string)trace["messageblock"]).Trim());
        Assert.Contains("no (Fault Detail: ErrorCode -2147220891, 0x80040265)", (string)trace["exceptiondetails"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PluginTraceSetting.Off)]
    [InlineData(PluginTraceSetting.Exception)]
    public async Task Create_PluginSucceeds_LeavesNoTraceUnlessAllAreWanted(PluginTraceSetting setting)
    {
        await using var organization = await OpenAsync(setting, call => call.Tracing.Trace("x"));

        organization.CreateAccount();

        Assert.Empty(await TracesAsync(organization));
    }

    [Fact]
    public async Task Create_TraceAboveTenKilobytes_KeepsTheNewestLines()
    {
        await using var organization = await OpenAsync(PluginTraceSetting.All, call =>
        {
            for (var line = 1; line <= 3000; line++)
            {
                call.Tracing.Trace($"line {line}");
            }
        });

        organization.CreateAccount();

        var block = (string)Assert.Single(await TracesAsync(organization))["messageblock"];
        Assert.InRange(block.Length, 9 * 1024, 10 * 1024);
        Assert.StartsWith("line ", block, StringComparison.Ordinal);
        Assert.EndsWith("line 3000", block.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AsynchronousStepTakesASecond_TracesModeAndDuration()
    {
        TestOrganization? organization = null;
        await using var opened = organization = await TestOrganization.OpenAsync(
            options => options with { PluginTraces = PluginTraceSetting.All },
            Steps.Asynchronous("Create", "account", _ => organization!.Clock.Advance(TimeSpan.FromSeconds(1))));

        organization.CreateAccount();

        var trace = Assert.Single(await TracesAsync(organization));
        Assert.Equal((1, 1000), (trace.GetAttributeValue<OptionSetValue>("mode").Value, trace["performanceexecutionduration"]));
    }

    private static Task<TestOrganization> OpenAsync(PluginTraceSetting setting, Action<PluginCall> script) => TestOrganization.OpenAsync(
        options => options with { PluginTraces = setting }, Steps.PreOperation("Create", "account", script));

    private static async Task<IReadOnlyList<Entity>> TracesAsync(TestOrganization organization)
    {
        await organization.Organization.DrainAsync(CancellationToken.None);
        var query = new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet(true) };
        return organization.Service.RetrieveMultiple(query).Entities;
    }
}

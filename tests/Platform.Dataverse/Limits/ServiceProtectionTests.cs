using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Limits;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Limits;

public sealed class ServiceProtectionTests
{
    private const int NumberOfRequestsExceeded = unchecked((int)0x80072322);

    [Fact]
    public async Task Execute_MoreRequestsThanTheWindowTakes_SaysWhenToComeBack()
    {
        await using var organization = await OpenAsync(requests: 3);
        Read(organization);
        organization.Clock.Advance(TimeSpan.FromSeconds(60));
        Read(organization);
        Read(organization);

        var fault = AssertFault.Has(NumberOfRequestsExceeded, () => Read(organization));

        Assert.Equal("Number of requests exceeded the limit of 3 over time window of 300 seconds.", fault.Message);
        Assert.Equal(TimeSpan.FromSeconds(240), fault.ErrorDetails["Retry-After"]);
    }

    [Fact]
    public async Task Execute_AfterTheTimeItWasTold_Runs()
    {
        await using var organization = await OpenAsync(requests: 1);
        Read(organization);
        var fault = AssertFault.Has(NumberOfRequestsExceeded, () => Read(organization));

        organization.Clock.Advance((TimeSpan)fault.ErrorDetails["Retry-After"]);

        Read(organization);
    }

    [Fact]
    public async Task Execute_AnotherUser_HasHisOwnLimit()
    {
        await using var organization = await OpenAsync(requests: 2);
        var user = organization.CreateUser(WellKnownIds.SystemAdministratorRole);
        AssertFault.Has(NumberOfRequestsExceeded, () => Read(organization));

        Assert.Empty(organization.Organization.ServiceFor(user).RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public async Task Execute_MoreAtOnceThanTheServiceTakes_IsRefused()
    {
        using var goOn = new ManualResetEventSlim();
        await using var organization = await TestOrganization.OpenAsync(
            new Customisation { Steps = [Steps.PostOperation("Create", "account", _ => goOn.Wait())] },
            Options(new ServiceProtection { ConcurrentRequests = 1 }));
        var first = organization.Service.CreateAsync(new Entity("account") { ["name"] = "x" });

        var fault = AssertFault.Has(unchecked((int)0x80072326), () => Read(organization));
        goOn.Set();
        await first;

        Assert.Equal("Number of concurrent requests exceeded the limit of 1.", fault.Message);
        Read(organization);
    }

    [Fact]
    public async Task Execute_WithoutLimits_IsNeverRefused()
    {
        await using var organization = await TestOrganization.OpenAsync();

        Assert.All(Enumerable.Range(0, 10), _ => Read(organization));
    }

    private static Task<TestOrganization> OpenAsync(int requests) =>
        TestOrganization.OpenAsync(new Customisation(), Options(new ServiceProtection { Requests = requests }));

    private static DataverseOptions Options(ServiceProtection limits) => TestOrganization.DefaultOptions with { Limits = limits };

    private static void Read(TestOrganization organization) => organization.Service.RetrieveMultiple(new QueryExpression("account"));
}

using System.Text;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class HeaderTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string QueryError = "0x80060888";

    private readonly ApiHost _api = fixture.Api;

    [Fact]
    public async Task Get_Any_SaysItsVersionAndType()
    {
        var response = await _api.SendAsync(HttpMethod.Get, "accounts", null, ("OData-Version", "4.0"), ("OData-MaxVersion", "4.0"));

        Assert.Equal("4.0", response.Headers.GetValues("OData-Version").Single());
        Assert.Equal("application/json; odata.metadata=minimal", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("OData-Version", "3.0")]
    [InlineData("OData-MaxVersion", "3.0")]
    public async Task Get_OtherVersion_IsRefused(string header, string version)
    {
        var response = await _api.SendAsync(HttpMethod.Get, "accounts", null, (header, version));

        Assert.Contains($"'{version}'", await ApiHost.ErrorOfAsync(response, 400, QueryError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AcceptsXmlOnly_IsNotAcceptable()
    {
        var response = await _api.SendAsync(HttpMethod.Get, "accounts", null, ("Accept", "application/atom+xml"));

        Assert.StartsWith(
            "A supported MIME type could not be found", await ApiHost.ErrorOfAsync(response, 406, QueryError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BodyThatIsNoJson_IsAnUnsupportedMediaType()
    {
        using var body = new StringContent("name=x", Encoding.UTF8, "text/plain");

        var response = await _api.Client.PostAsync("accounts", body);

        Assert.Equal(
            "The request entity's media type 'text/plain' is not supported for this resource.",
            await ApiHost.ErrorOfAsync(response, 415, QueryError));
    }

    [Theory]
    [InlineData("PUT", "accounts(00000000-0000-0000-0000-000000000001)")]
    [InlineData("POST", "WhoAmI")]
    [InlineData("GET", "CloseIncident")]
    [InlineData("GET", "$batch")]
    [InlineData("POST", "$metadata")]
    [InlineData("OPTIONS", "accounts")]
    public async Task Any_WrongMethod_IsNotAllowed(string method, string address)
    {
        var response = await _api.SendAsync(new HttpMethod(method), address, method == "GET" ? null : new { name = "x" });

        Assert.Equal($"The requested resource does not support http method '{method}'.", await ApiHost.ErrorOfAsync(response, 405, QueryError));
    }

    [Theory]
    [InlineData("MSCRMCallerID")]
    [InlineData("CallerObjectId")]
    public async Task Get_CallerThatIsNobody_IsForbidden(string header)
    {
        var response = await _api.SendAsync(HttpMethod.Get, "WhoAmI", null, (header, Guid.NewGuid().ToString()));

        Assert.StartsWith(
            "The user is not a member of the organization.", await ApiHost.ErrorOfAsync(response, 403, "0x80072560"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CallerByObjectId_IsTheUser()
    {
        var directory = Guid.NewGuid();
        _api.Organization.Service.Update(new Entity("systemuser", WellKnownIds.SystemUser) { ["azureactivedirectoryobjectid"] = directory });

        var response = await _api.SendAsync(HttpMethod.Get, "WhoAmI", null, ("CallerObjectId", directory.ToString()));

        Assert.Equal(WellKnownIds.SystemUser, (Guid)(await ApiHost.JsonOfAsync(response, 200))["UserId"]!);
    }

    [Fact]
    public async Task Post_OptionalParameters_ReachTheMessage()
    {
        var tags = new List<object?>();
        await using var api = await ApiHost.StartAsync(
            Steps.PreOperation("Create", "account", call => tags.Add(call.Context.SharedVariables["tag"])));

        await api.CreateAsync("accounts?tag=import", new { name = "x" });
        await api.SendAsync(HttpMethod.Post, "accounts?tag=other", new { name = "x" }, ("MSCRM.BypassCustomPluginExecution", "true"));

        Assert.Equal(["import"], tags);
    }

    [Fact]
    public async Task Get_SomeAnnotations_AnswersThoseAndSaysSo()
    {
        var parent = await _api.CreateAsync("accounts", new { name = "Parent" });
        var id = await _api.CreateAsync("accounts", new Dictionary<string, object>
        {
            ["name"] = "Child", ["parentaccountid@odata.bind"] = $"/accounts({parent})", ["customertypecode"] = 3,
        });

        var response = await _api.SendAsync(
            HttpMethod.Get, $"accounts({id})?$select=_parentaccountid_value,customertypecode", null,
            ("Prefer", "odata.include-annotations=\"Microsoft.Dynamics.CRM.*\""));

        var row = await ApiHost.JsonOfAsync(response, 200);
        Assert.Equal("odata.include-annotations=\"Microsoft.Dynamics.CRM.*\"", response.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal("account", (string?)row["_parentaccountid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]);
        Assert.Equal("parentaccountid", (string?)row["_parentaccountid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]);
        Assert.False(row.ContainsKey("customertypecode@OData.Community.Display.V1.FormattedValue"));
    }
}

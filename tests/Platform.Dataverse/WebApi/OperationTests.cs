using System.Text.Json.Nodes;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class OperationTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _api = fixture.Api;

    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    public async Task WhoAmI_WithOrWithoutParentheses_AnswersTheCaller(string address) =>
        Assert.Equal(WellKnownIds.SystemUser, (Guid)(await _api.ReadAsync(address))["UserId"]!);

    [Fact]
    public async Task CloseIncident_OpenCase_ResolvesIt()
    {
        var incident = await CaseAsync();

        var response = await CloseAsync(incident);

        Assert.Equal(204, (int)response.StatusCode);
        var row = await _api.ReadAsync($"incidents({incident})?$select=statecode&$expand=Incident_IncidentResolutions($select=subject)");
        Assert.Equal(1, (int)row["statecode"]!);
        Assert.Equal("Done", (string?)row["Incident_IncidentResolutions"]!.AsArray().Single()!["subject"]);
    }

    [Fact]
    public async Task CloseIncident_Twice_IsRefused()
    {
        var incident = await CaseAsync();
        await CloseAsync(incident);

        var response = await CloseAsync(incident);

        Assert.Contains("already been resolved", (string)(await ApiHost.JsonOfAsync(response, 400))["error"]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CloseIncident_ParameterMissing_SaysWhichThereAre()
    {
        var response = await _api.SendAsync(HttpMethod.Post, "CloseIncident", new { Status = 5 });

        Assert.Contains("'IncidentResolution'", await ApiHost.ErrorOfAsync(response, 400, "0x80048d19"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateMultipleAndUpdateMultiple_Rows_AreAllOrNone()
    {
        var created = await _api.SendAsync(HttpMethod.Post, "accounts/Microsoft.Dynamics.CRM.CreateMultiple", Targets(
            new() { ["name"] = "M1" }, new() { ["name"] = "M2" }));
        var ids = (await ApiHost.JsonOfAsync(created, 200))["Ids"]!.AsArray().Select(id => (Guid)id!).ToList();

        var updated = await _api.SendAsync(HttpMethod.Post, "accounts/Microsoft.Dynamics.CRM.UpdateMultiple", Targets(
            new() { ["accountid"] = ids[0], ["telephone1"] = "1" }, new() { ["accountid"] = ids[1], ["telephone1"] = "2" }));
        var refused = await _api.SendAsync(HttpMethod.Post, "accounts/Microsoft.Dynamics.CRM.UpdateMultiple", Targets(
            new() { ["accountid"] = ids[0], ["telephone1"] = "3" }, new() { ["accountid"] = Guid.NewGuid(), ["telephone1"] = "3" }));

        Assert.Equal((204, 404), ((int)updated.StatusCode, (int)refused.StatusCode));
        var rows = await _api.RowsAsync("accounts?$select=telephone1&$filter=startswith(name,'M')&$orderby=name");
        Assert.Equal(["1", "2"], rows.Select(row => (string?)row["telephone1"]));
    }

    [Theory]
    [InlineData("accounts/Microsoft.Dynamics.CRM.Merge")]
    [InlineData("Merge")]
    public async Task Post_UnknownAction_IsNotFound(string address) =>
        await ApiHost.ErrorOfAsync(await _api.SendAsync(HttpMethod.Post, address, new { }), 404, "0x8006088a");

    private static JsonObject Targets(params JsonObject[] rows) => new()
    {
        ["Targets"] = new JsonArray([.. rows.Select(row =>
        {
            row["@odata.type"] = "Microsoft.Dynamics.CRM.account";
            return (JsonNode)row;
        })]),
    };

    private async Task<Guid> CaseAsync()
    {
        var account = await _api.CreateAsync("accounts", new { name = "Alpha" });
        return await _api.CreateAsync("incidents", new Dictionary<string, object>
        {
            ["title"] = "Leaks", ["customerid_account@odata.bind"] = $"/accounts({account})",
        });
    }

    private Task<HttpResponseMessage> CloseAsync(Guid incident) => _api.SendAsync(HttpMethod.Post, "CloseIncident", new Dictionary<string, object>
    {
        ["Status"] = 5,
        ["IncidentResolution"] = new Dictionary<string, object>
        {
            ["subject"] = "Done", ["incidentid@odata.bind"] = $"/incidents({incident})",
        },
    });
}

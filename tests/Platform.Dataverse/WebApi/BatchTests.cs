using System.Text;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class BatchTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _api = fixture.Api;

    [Fact]
    public async Task Post_Requests_AnswersThemInOrder()
    {
        var (status, parts) = await new BatchBody()
            .Add("POST", "/api/data/v9.2/accounts", "{\"name\":\"Batch one\"}")
            .Add("GET", "accounts?$select=name&$filter=name eq 'Batch one'")
            .Add("GET", $"{_api.Client.BaseAddress}WhoAmI")
            .SendAsync(_api.Client);

        Assert.Equal(200, status);
        Assert.Equal(["204 No Content", "200 OK", "200 OK"], parts.Select(FirstLine));
        Assert.Contains("\"name\":\"Batch one\"", parts[1], StringComparison.Ordinal);
        Assert.Contains($"\"UserId\":\"{WellKnownIds.SystemUser}\"", parts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ChangeSetWithReferences_IsOneTransaction()
    {
        var (status, parts) = await new BatchBody().AddChangeSet(
            ("POST", "/api/data/v9.2/accounts", "{\"name\":\"Set\"}"),
            ("POST", "/api/data/v9.2/contacts", "{\"lastname\":\"Of set\",\"parentcustomerid_account@odata.bind\":\"$1\"}"),
            ("PUT", "$1/primarycontactid/$ref", "{\"@odata.id\":\"$2\"}"),
            ("PATCH", "/$1", "{\"telephone1\":\"7\"}")).SendAsync(_api.Client);

        Assert.Equal(200, status);
        Assert.Equal(4, parts.Count(part => FirstLine(part) == "204 No Content"));
        var row = (await _api.RowsAsync("accounts?$filter=name eq 'Set'&$expand=primarycontactid($select=lastname)")).Single();
        Assert.Equal(("7", "Of set"), ((string?)row["telephone1"], (string?)row["primarycontactid"]!["lastname"]));
    }

    [Fact]
    public async Task Post_ChangeSetWithAFailure_UndoesAllAndAnswersTheFailure()
    {
        var (status, parts) = await new BatchBody().AddChangeSet(
            ("POST", "accounts", "{\"name\":\"Never\"}"),
            ("PATCH", $"accounts({Guid.NewGuid()})/telephone1", "{\"telephone1\":\"7\"}")).SendAsync(_api.Client);
        var (missing, missingParts) = await new BatchBody().AddChangeSet(
            ("POST", "accounts", "{\"name\":\"Never\"}"),
            ("DELETE", $"accounts({Guid.NewGuid()})", null)).SendAsync(_api.Client);

        Assert.Equal((405, 404), (status, missing));
        Assert.Equal("405 Method Not Allowed", FirstLine(Assert.Single(parts)));
        Assert.Contains("0x80040217", Assert.Single(missingParts), StringComparison.Ordinal);
        Assert.DoesNotContain("of the transaction", missingParts[0], StringComparison.Ordinal);
        Assert.Empty(await _api.RowsAsync("accounts?$filter=name eq 'Never'"));
    }

    [Fact]
    public async Task Post_RequestFails_EndsTheBatch()
    {
        var (status, parts) = await Failing("Ended").SendAsync(_api.Client);

        Assert.Equal(404, status);
        Assert.Single(parts);
        Assert.Empty(await _api.RowsAsync("accounts?$filter=name eq 'Ended'"));
    }

    [Fact]
    public async Task Post_ContinuesOnError_RunsTheRest()
    {
        var (status, parts) = await Failing("Goes on").SendAsync(_api.Client, "odata.continue-on-error");

        Assert.Equal(200, status);
        Assert.Equal(["404 Not Found", "204 No Content"], parts.Select(FirstLine));
        Assert.Single(await _api.RowsAsync("accounts?$filter=name eq 'Goes on'"));
    }

    [Fact]
    public async Task Post_GetInAChangeSet_IsRefused()
    {
        var (status, _) = await new BatchBody().AddChangeSet(("GET", "accounts", null)).SendAsync(_api.Client);

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task Post_TooManyRequests_IsRefused()
    {
        var batch = new BatchBody();
        for (var i = 0; i < 1001; i++)
        {
            batch.Add("GET", "WhoAmI");
        }

        Assert.Equal(400, (await batch.SendAsync(_api.Client)).Status);
    }

    [Fact]
    public async Task Post_AddressOfAnyUsualLength_IsReadAndALongerOneRefused()
    {
        var clauses = string.Join(" or ", Enumerable.Range(0, 400).Select(i => $"name eq 'a long name of an account {i}'"));

        var (read, _) = await new BatchBody().Add("GET", $"accounts?$select=name&$filter={clauses}").SendAsync(_api.Client);
        var (refused, _) = await new BatchBody().Add("GET", $"accounts?$filter=name eq '{new string('x', 66_000)}'").SendAsync(_api.Client);

        Assert.Equal((200, 400), (read, refused));
    }

    [Fact]
    public async Task Post_NoMultipart_IsAnUnsupportedMediaType()
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        await ApiHost.ErrorOfAsync(await _api.Client.PostAsync("$batch", body), 415, "0x80060888");
    }

    private static BatchBody Failing(string name) =>
        new BatchBody().Add("GET", $"accounts({Guid.NewGuid()})").Add("POST", "accounts", $"{{\"name\":\"{name}\"}}");

    private static string FirstLine(string part) => part[..part.IndexOf('\r', StringComparison.Ordinal)];
}

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class LinkRequestTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _api = fixture.Api;

    [Fact]
    public async Task PutReference_SingleValued_SetsTheLookup()
    {
        var (account, contact) = await PairAsync();

        var response = await _api.SendAsync(HttpMethod.Put, $"accounts({account})/primarycontactid/$ref", Reference(contact));

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(contact, await PrimaryContactAsync(account));
        var link = await _api.ReadAsync($"accounts({account})/primarycontactid/$ref");
        Assert.EndsWith($"/contacts({contact})", (string)link["@odata.id"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteReference_SingleValued_EmptiesTheLookup()
    {
        var (account, contact) = await PairAsync();
        await _api.SendAsync(HttpMethod.Put, $"accounts({account})/primarycontactid/$ref", Reference(contact));

        await _api.SendAsync(HttpMethod.Delete, $"accounts({account})/primarycontactid/$ref");

        Assert.Null(await PrimaryContactAsync(account));
    }

    [Theory]
    [InlineData("accounts({0})/contact_customer_accounts({1})/$ref")]
    [InlineData("accounts({0})/contact_customer_accounts/$ref?$id=contacts({1})")]
    public async Task PostAndDeleteReference_Collection_LinksAndUnlinks(string link)
    {
        var (account, contact) = await PairAsync();
        var collection = $"accounts({account})/contact_customer_accounts";

        var posted = await _api.SendAsync(HttpMethod.Post, $"{collection}/$ref", Reference(contact));
        var linked = await _api.RowsAsync($"{collection}/$ref");
        var deleted = await _api.SendAsync(HttpMethod.Delete, string.Format(null, link, account, contact));

        Assert.Equal((204, 204), ((int)posted.StatusCode, (int)deleted.StatusCode));
        Assert.EndsWith($"/contacts({contact})", (string)linked.Single()["@odata.id"]!, StringComparison.Ordinal);
        Assert.Empty(await _api.RowsAsync(collection));
    }

    [Fact]
    public async Task PostReference_RowOfAnotherTable_IsRefused()
    {
        var (account, _) = await PairAsync();
        var body = new Dictionary<string, object> { ["@odata.id"] = $"/accounts({account})" };

        var response = await _api.SendAsync(HttpMethod.Post, $"accounts({account})/contact_customer_accounts/$ref", body);

        Assert.Contains("not the address of one row of contact", await ApiHost.ErrorOfAsync(response, 400, "0x80048d19"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostReference_SingleValued_IsNotAllowed()
    {
        var (account, contact) = await PairAsync();

        var response = await _api.SendAsync(HttpMethod.Post, $"accounts({account})/primarycontactid/$ref", Reference(contact));

        await ApiHost.ErrorOfAsync(response, 405, "0x80060888");
    }

    [Fact]
    public async Task Post_IntoACollection_CreatesARowThatIsLinked()
    {
        var (account, _) = await PairAsync();

        var id = await _api.CreateAsync($"accounts({account})/contact_customer_accounts", new { lastname = "Born here" });

        Assert.Equal(account, (Guid)(await _api.ReadAsync($"contacts({id})"))["_parentcustomerid_value"]!);
    }

    [Fact]
    public async Task PutAndDelete_Property_ChangeOneColumn()
    {
        var (account, _) = await PairAsync();

        var put = await _api.SendAsync(HttpMethod.Put, $"accounts({account})/telephone1", new { value = "01" });
        var value = await _api.ReadAsync($"accounts({account})/telephone1");
        var raw = await (await _api.GetAsync($"accounts({account})/telephone1/$value")).Content.ReadAsStringAsync();
        var deleted = await _api.SendAsync(HttpMethod.Delete, $"accounts({account})/telephone1");
        var empty = await _api.GetAsync($"accounts({account})/telephone1");

        Assert.Equal([204, 204, 204], new[] { put, deleted, empty }.Select(response => (int)response.StatusCode));
        Assert.Equal(("01", "01"), ((string?)value["value"], raw));
        Assert.EndsWith($"#accounts({account})/telephone1", (string)value["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal("Alpha", _api.Organization.Read("account", account)["name"]);
    }

    [Fact]
    public async Task Put_PropertyThatIsALookup_IsRefused()
    {
        var (account, contact) = await PairAsync();

        var response = await _api.SendAsync(HttpMethod.Put, $"accounts({account})/_primarycontactid_value", new { value = contact });

        Assert.Contains("with $ref", await ApiHost.ErrorOfAsync(response, 400, "0x80060888"), StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Reference(Guid contact) => new() { ["@odata.id"] = $"/contacts({contact})" };

    private async Task<Guid?> PrimaryContactAsync(Guid account) => (Guid?)(await _api.ReadAsync($"accounts({account})"))["_primarycontactid_value"];

    private async Task<(Guid Account, Guid Contact)> PairAsync() =>
        (await _api.CreateAsync("accounts", new { name = "Alpha" }), await _api.CreateAsync("contacts", new { lastname = "Anne" }));
}

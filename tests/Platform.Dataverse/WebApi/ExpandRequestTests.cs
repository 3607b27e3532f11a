using System.Text.Json.Nodes;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class ExpandRequestTests(ExpandRequestTests.Customers customers) : IClassFixture<ExpandRequestTests.Customers>
{
    private const string ByName = "$select=name&$orderby=name";

    private readonly ApiHost _api = customers.Api;

    [Fact]
    public async Task Get_ExpandOne_ShowsTheRowOrNull()
    {
        var rows = await _api.RowsAsync($"accounts?{ByName}&$expand=primarycontactid($select=lastname)");

        Assert.Equal(["Anne", null, null], rows.Select(row => (string?)row["primarycontactid"]?["lastname"]));
        Assert.Equal(
            ["@odata.etag", "name", "accountid", "primarycontactid"], rows[0].Select(member => member.Key));
    }

    [Fact]
    public async Task Get_ExpandManyWithOptions_ShowsTheFirstOfEachRow()
    {
        var rows = await _api.RowsAsync(
            $"accounts?{ByName}&$expand=contact_customer_accounts($select=lastname;$filter=lastname ne 'Carl';$orderby=lastname desc;$top=2)");

        Assert.Equal(["Dora,Bob", "Eve", ""], rows.Select(row => Names(row["contact_customer_accounts"]!)));
    }

    [Fact]
    public async Task Get_ExpandManyOfManyRows_ShowsThemInOrder()
    {
        var rows = await _api.RowsAsync($"accounts?{ByName}&$expand=contact_customer_accounts($select=lastname;$orderby=lastname)");

        Assert.Equal(["Anne,Bob,Carl,Dora", "Eve", ""], rows.Select(row => Names(row["contact_customer_accounts"]!)));
    }

    [Fact]
    public async Task Get_ExpandWithinExpand_GoesDeeper()
    {
        var rows = await _api.RowsAsync(
            "contacts?$select=lastname&$filter=lastname eq 'Bob'"
            + "&$expand=parentcustomerid_account($select=name;$expand=primarycontactid($select=lastname))");

        var account = rows.Single()["parentcustomerid_account"]!;
        Assert.Equal(("Alpha", "Anne"), ((string?)account["name"], (string?)account["primarycontactid"]!["lastname"]));
    }

    [Fact]
    public async Task Get_ExpandTheOtherSideOfACustomer_IsNull()
    {
        var row = (await _api.RowsAsync("contacts?$filter=lastname eq 'Bob'&$expand=parentcustomerid_contact")).Single();

        Assert.Null(row["parentcustomerid_contact"]);
        Assert.True(row.ContainsKey("parentcustomerid_contact"));
    }

    [Fact]
    public async Task Get_ExpandOnOneRow_NamesItInTheContext()
    {
        var row = await _api.ReadAsync($"accounts({customers.Alpha})?$select=name&$expand=primarycontactid($select=lastname)");

        Assert.EndsWith("#accounts(name,primarycontactid(lastname))/$entity", (string)row["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal("Anne", (string?)row["primarycontactid"]!["lastname"]);
    }

    [Theory]
    [InlineData("contact_customer_accounts/any(c:c/lastname eq 'Eve')", "Beta")]
    [InlineData("contact_customer_accounts/any()", "Alpha,Beta")]
    [InlineData("not contact_customer_accounts/any()", "Gamma")]
    [InlineData("contact_customer_accounts/all(c:c/lastname ne 'Eve')", "Alpha,Gamma")]
    [InlineData("contact_customer_accounts/any(c:contains(c/lastname,'o') and c/lastname ne 'Bob') or name eq 'Gamma'", "Alpha,Gamma")]
    [InlineData("contact_customer_accounts/any(c: c/lastname in ('Eve','Bob')) and not (name eq 'Alpha')", "Beta")]
    [InlineData("contact_customer_accounts/any(c:c/lastname eq 'Nobody')", "")]
    [InlineData("primarycontactid/lastname eq 'Anne'", "Alpha")]
    [InlineData("primarycontactid/lastname ne 'Anne'", "Beta,Gamma")]
    public async Task Get_FilterOnRelatedRows_FindsTheRows(string filter, string names)
    {
        var rows = await _api.RowsAsync($"accounts?{ByName}&$filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(names, string.Join(',', rows.Select(row => (string?)row["name"])));
    }

    [Fact]
    public async Task Get_CollectionOfARow_IsAQueryOfItsOwn()
    {
        var rows = await _api.RowsAsync(
            $"accounts({customers.Alpha})/contact_customer_accounts?$select=lastname&$orderby=lastname desc&$top=2");

        Assert.Equal(["Dora", "Carl"], rows.Select(row => (string?)row["lastname"]));
    }

    [Theory]
    [InlineData("accounts/$count", "3")]
    [InlineData("accounts/$count?$filter=name gt 'Alpha'", "2")]
    public async Task Get_Count_AnswersANumber(string address, string count) =>
        Assert.Equal(count, await (await _api.GetAsync(address)).Content.ReadAsStringAsync());

    [Fact]
    public async Task Get_RelatedRow_AnswersIt()
    {
        var contact = await _api.ReadAsync($"accounts({customers.Alpha})/primarycontactid?$select=lastname");

        Assert.Equal("Anne", (string?)contact["lastname"]);
        Assert.Equal(204, (int)(await _api.GetAsync($"accounts({customers.Gamma})/primarycontactid")).StatusCode);
    }

    [Fact]
    public async Task Get_CollectionOfNoRow_IsNotFound() => await ApiHost.ErrorOfAsync(
        await _api.GetAsync($"accounts({Guid.NewGuid()})/contact_customer_accounts"), 404, "0x80040217");

    private static string Names(JsonNode rows) => string.Join(',', rows.AsArray().Select(row => (string?)row!["lastname"]));

    public sealed class Customers : IAsyncLifetime
    {
        internal ApiHost Api { get; private set; } = null!;

        internal Guid Alpha { get; private set; }

        internal Guid Gamma { get; private set; }

        public async ValueTask InitializeAsync()
        {
            Api = await ApiHost.StartAsync();
            Alpha = await Api.CreateAsync("accounts", new { name = "Alpha" });
            var beta = await Api.CreateAsync("accounts", new { name = "Beta" });
            Gamma = await Api.CreateAsync("accounts", new { name = "Gamma" });
            var anne = await ContactAsync("Anne", Alpha);
            await ContactAsync("Bob", Alpha);
            await ContactAsync("Carl", Alpha);
            await ContactAsync("Dora", Alpha);
            await ContactAsync("Eve", beta);
            await Api.SendAsync(HttpMethod.Patch, $"accounts({Alpha})", new Dictionary<string, object>
            {
                ["primarycontactid@odata.bind"] = $"/contacts({anne})",
            });
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();

        private Task<Guid> ContactAsync(string name, Guid account) => Api.CreateAsync("contacts", new Dictionary<string, object>
        {
            ["lastname"] = name, ["parentcustomerid_account@odata.bind"] = $"/accounts({account})",
        });
    }
}

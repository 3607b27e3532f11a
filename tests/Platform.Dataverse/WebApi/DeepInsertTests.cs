namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class DeepInsertTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _api = fixture.Api;

    [Fact]
    public async Task Post_RelatedRows_CreatesAllOfThem()
    {
        var account = await _api.CreateAsync("accounts", new
        {
            name = "Deep",
            primarycontactid = new { lastname = "Anne" },
            contact_customer_accounts = new object[]
            {
                new { lastname = "Bob" },
                new { lastname = "Carl", contact_customer_contacts = new object[] { new { lastname = "Dora" } } },
            },
        });

        var row = await _api.ReadAsync(
            $"accounts({account})?$expand=primarycontactid($select=lastname),contact_customer_accounts($select=lastname;$orderby=lastname;"
            + "$expand=contact_customer_contacts($select=lastname))");

        Assert.Equal("Anne", (string?)row["primarycontactid"]!["lastname"]);
        var contacts = row["contact_customer_accounts"]!.AsArray();
        Assert.Equal(["Bob", "Carl"], contacts.Select(contact => (string?)contact!["lastname"]));
        Assert.Equal("Dora", (string?)contacts[1]!["contact_customer_contacts"]![0]!["lastname"]);
    }

    [Fact]
    public async Task Post_OneRelatedRowIsRefused_CreatesNone()
    {
        var response = await _api.SendAsync(HttpMethod.Post, "accounts", new
        {
            name = "Undone", contact_customer_accounts = new object[] { new { lastname = "Bob" }, new { lastname = new string('x', 300) } },
        });

        var message = await ApiHost.ErrorOfAsync(response, 400, "0x80044331");
        Assert.DoesNotContain("of the transaction", message, StringComparison.Ordinal);
        Assert.Empty(await _api.RowsAsync("accounts?$filter=name eq 'Undone'"));
    }

    [Fact]
    public async Task Patch_RelatedRows_IsRefused()
    {
        var account = await _api.CreateAsync("accounts", new { name = "Flat" });
        var body = new { primarycontactid = new { lastname = "Anne" } };

        var response = await _api.SendAsync(HttpMethod.Patch, $"accounts({account})", body);

        Assert.Contains("with POST only", await ApiHost.ErrorOfAsync(response, 400, "0x80048d19"), StringComparison.Ordinal);
    }
}

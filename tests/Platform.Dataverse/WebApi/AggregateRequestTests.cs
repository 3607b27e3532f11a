namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class AggregateRequestTests(AggregateRequestTests.Companies companies) : IClassFixture<AggregateRequestTests.Companies>
{
    private readonly ApiHost _api = companies.Api;

    [Fact]
    public async Task Get_ApplyAggregate_AnswersOneRow()
    {
        var row = (await _api.RowsAsync(
            "accounts?$apply=aggregate(numberofemployees with sum as total,numberofemployees with max as most,$count as companies)")).Single();

        Assert.Equal((60, 30, 3), ((int)row["total"]!, (int)row["most"]!, (int)row["companies"]!));
    }

    [Fact]
    public async Task Get_ApplyFilterAndGroupBy_AnswersARowPerGroup()
    {
        var rows = await _api.RowsAsync(
            "accounts?$apply=filter(numberofemployees gt 5)/groupby((customertypecode),aggregate(numberofemployees with sum as size))");

        Assert.Equal(
            ["3:30", "8:30"], rows.Select(row => $"{row["customertypecode"]}:{(decimal)row["size"]!:0}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_FetchXml_AnswersWhatItAsksFor()
    {
        const string Fetch = "<fetch><entity name='contact'><attribute name='lastname'/>"
            + "<link-entity name='account' from='accountid' to='parentcustomerid' alias='a'><attribute name='name'/></link-entity></entity></fetch>";

        var row = (await _api.RowsAsync($"contacts?fetchXml={Uri.EscapeDataString(Fetch)}")).Single();

        Assert.Equal(("Anne", "A"), ((string?)row["lastname"], (string?)row["a_x002e_name"]));
    }

    [Fact]
    public async Task Get_FetchXmlPages_TellTheCookie()
    {
        const string Fetch = "<fetch count='2' page='1'><entity name='account'><attribute name='name'/><order attribute='name'/></entity></fetch>";

        var response = await _api.SendAsync(
            HttpMethod.Get, $"accounts?fetchXml={Uri.EscapeDataString(Fetch)}", null,
            ("Prefer", "odata.include-annotations=\"Microsoft.Dynamics.CRM.fetchxmlpagingcookie,Microsoft.Dynamics.CRM.morerecords\""));

        var page = await ApiHost.JsonOfAsync(response, 200);
        Assert.True((bool)page["@Microsoft.Dynamics.CRM.morerecords"]!);
        Assert.StartsWith("<cookie pagingcookie=\"", (string)page["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]!, StringComparison.Ordinal);
    }

    public sealed class Companies : IAsyncLifetime
    {
        internal ApiHost Api { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await ApiHost.StartAsync();
            var account = await Api.CreateAsync("accounts", new { name = "A", numberofemployees = 10, customertypecode = 3 });
            await Api.CreateAsync("accounts", new { name = "B", numberofemployees = 20, customertypecode = 3 });
            await Api.CreateAsync("accounts", new { name = "C", numberofemployees = 30, customertypecode = 8 });
            await Api.CreateAsync($"accounts({account})/contact_customer_accounts", new { lastname = "Anne" });
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}

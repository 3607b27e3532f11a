using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class QueryRequestTests(QueryRequestTests.Levels levels) : IClassFixture<QueryRequestTests.Levels>
{
    [Theory]
    [InlineData("sav_code eq 'A'", "A")]
    [InlineData("sav_code ne 'A'", "B,C,D")]
    [InlineData("sav_responseminutes gt 60", "C,D")]
    [InlineData("sav_responseminutes ge 60", "B,C,D")]
    [InlineData("sav_responseminutes lt 60", "A")]
    [InlineData("sav_responseminutes le 60", "A,B")]
    [InlineData("sav_onsiteminutes eq null", "C,D")]
    [InlineData("sav_onsiteminutes ne null", "A,B")]
    [InlineData("sav_onsiteminutes ne 100", "B,C,D")]
    [InlineData("not (sav_onsiteminutes gt 100)", "A,C,D")]
    [InlineData("not sav_onsiteminutes eq null", "A,B")]
    [InlineData("sav_code eq 'A' or sav_code eq 'B' and sav_responseminutes eq 30", "A")]
    [InlineData("(sav_code eq 'A' or sav_code eq 'B') and sav_responseminutes eq 60", "B")]
    [InlineData("not (sav_code eq 'A' or sav_code eq 'B')", "C,D")]
    [InlineData("not (sav_code eq 'A' and sav_responseminutes eq 30) and not (sav_code eq 'B')", "C,D")]
    [InlineData("contains(sav_name,'old')", "A,B")]
    [InlineData("not contains(sav_name,'old')", "C,D")]
    [InlineData("startswith(sav_name,'Gold')", "A,B")]
    [InlineData("endswith(sav_name,'100%')", "B")]
    [InlineData("contains(sav_name,'_')", "D")]
    [InlineData("contains(sav_name,'L''')", "C")]
    [InlineData("contains(sav_holidays,'2026') or sav_code eq 'D'", "A,D")]
    [InlineData("statecode eq 0 and createdon ge 2026-03-02T08:00:00Z and createdon lt 2026-03-03", "A,B,C,D")]
    [InlineData("_createdby_value eq 5a000000-0000-4000-8000-000000000003", "A,B,C,D")]
    [InlineData("_createdby_value eq 5a000000-0000-4000-8000-000000000004", "")]
    [InlineData("sav_code in ('A','C')", "A,C")]
    [InlineData("not (sav_code in ('A','C'))", "B,D")]
    [InlineData("sav_onsiteminutes in (100)", "A")]
    [InlineData("createdby/domainname eq 'SYSTEM' and sav_code eq 'A'", "A")]
    [InlineData("contains(createdby/fullname,'YST') and not (createdby/domainname eq 'x')", "A,B,C,D")]
    [InlineData("Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='2026-03-01')", "")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='sav_code',PropertyValues=['A','D'])", "A,D")]
    [InlineData("not Microsoft.Dynamics.CRM.In(PropertyName='sav_code',PropertyValues=[\"A\",\"D\"])", "B,C")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='sav_responseminutes',PropertyValues=['30','60'])", "A,B")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", "A,B,C,D")]
    public async Task Get_Filter_FindsTheRows(string filter, string codes)
    {
        var query = $"$select=sav_code&$orderby=sav_code&$filter={Uri.EscapeDataString(filter)}";

        var rows = await levels.Api.RowsAsync($"sav_servicelevels?{query}");

        Assert.Equal(codes, string.Join(',', rows.Select(row => (string?)row["sav_code"])));
    }

    [Theory]
    [InlineData("sav_responseminutes desc,sav_code", "C,D,B,A")]
    [InlineData("sav_onsiteminutes asc, sav_code desc", "D,C,A,B")]
    public async Task Get_OrderBy_SortsTheRows(string order, string codes)
    {
        var rows = await levels.Api.RowsAsync($"sav_servicelevels?$select=sav_code&$orderby={order}");

        Assert.Equal(codes, string.Join(',', rows.Select(row => (string?)row["sav_code"])));
    }

    [Fact]
    public async Task Get_Select_ShowsTheColumnsAndTheKey()
    {
        var answer = await levels.Api.ReadAsync("sav_servicelevels?$select=sav_code,_ownerid_value&$top=1&$orderby=sav_code");

        var row = Assert.Single(answer["value"]!.AsArray())!.AsObject();
        Assert.Equal(["@odata.etag", "sav_code", "_ownerid_value", "sav_servicelevelid"], row.Select(member => member.Key));
        var shape = (string)answer["@odata.context"]!;
        Assert.EndsWith("$metadata#sav_servicelevels(sav_code,_ownerid_value)", shape, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CountAndTop_CountsAllRows()
    {
        var answer = await levels.Api.ReadAsync("sav_servicelevels?$top=1&$count=true");

        Assert.Equal(4, (int)answer["@odata.count"]!);
        Assert.Single(answer["value"]!.AsArray());
        Assert.False(answer.ContainsKey("@odata.nextLink"));
    }

    [Fact]
    public async Task Get_Pages_ReachEveryRowOnce()
    {
        var codes = new List<string>();
        var address = "sav_servicelevels?$select=sav_code&$orderby=sav_code desc&$filter=sav_code ne 'A'";
        for (var pages = 0; address is not null && pages < 5; pages++)
        {
            var response = await levels.Api.SendAsync(HttpMethod.Get, address, null, ("Prefer", "odata.maxpagesize=2"));
            var answer = await ApiHost.JsonOfAsync(response, 200);
            Assert.Equal("odata.maxpagesize=2", response.Headers.GetValues("Preference-Applied").Single());
            codes.AddRange(answer["value"]!.AsArray().Select(row => (string)row!["sav_code"]!));
            address = (string?)answer["@odata.nextLink"];
        }

        Assert.Equal(["D", "C", "B"], codes);
    }

    public sealed class Levels : IAsyncLifetime
    {
        internal ApiHost Api { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await ApiHost.StartAsync();
            Create("A", "Gold", 30, 100, "2026-05-01");
            Create("B", "Gold 100%", 60, 200, null);
            Create("C", "Garantie L'Essentiel", 90, null, null);
            Create("D", "basic_level", 90, null, null);
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();

        private void Create(string code, string name, int response, int? onsite, string? holidays) =>
            Api.Organization.Service.Create(new Entity("sav_servicelevel")
            {
                ["sav_code"] = code, ["sav_name"] = name, ["sav_timezone"] = "Europe/Paris", ["sav_openinghours"] = "24/7",
                ["sav_responseminutes"] = response, ["sav_resolutionminutes"] = 480, ["sav_onsiteminutes"] = onsite,
                ["sav_holidays"] = holidays,
            });
    }
}

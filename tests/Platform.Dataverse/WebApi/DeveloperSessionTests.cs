using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.WebApi;

/// <summary>A developer's afternoon with an HTTP client: a customer with a contract, a case, what the case shows, its close, a batch.</summary>
public sealed class DeveloperSessionTests
{
    private static readonly (string, string) AllAnnotations = ("Prefer", "odata.include-annotations=\"*\"");

    [Fact]
    public async Task Session_FromCustomerToClosedCase_HoldsTogether()
    {
        var closed = new List<string>();
        await using var api = await ApiHost.StartAsync(
            Steps.PostOperation("Update", "incident", call => closed.Add($"{call.Context.Depth}"), Steps.PostImage("statecode")));
        await SetUpAsync(api);

        var contract = (await api.RowsAsync(
            "sav_servicecontracts?$select=sav_name,sav_price&$filter=sav_CustomerId_account/name eq 'Hôtel du Lac'"
            + "&$expand=sav_CustomerId_account($select=name),sav_ServiceLevelId($select=sav_code)")).Single();
        Assert.Equal("Hôtel du Lac", (string?)contract["sav_CustomerId_account"]!["name"]);
        Assert.Equal("GOLD", (string?)contract["sav_ServiceLevelId"]!["sav_code"]);

        var incident = await OpenCaseAsync(api);
        await ShowAsync(api, incident);
        await CloseAsync(api, incident);
        await TidyUpAsync(api, incident);

        Assert.NotEmpty(closed);
    }

    private static async Task SetUpAsync(ApiHost api)
    {
        var level = new
        {
            sav_name = "Gold", sav_timezone = "Europe/Paris", sav_openinghours = "24/7", sav_responseminutes = 60, sav_resolutionminutes = 480,
        };
        await api.SendAsync(HttpMethod.Patch, "sav_servicelevels(sav_code='GOLD')", level);
        await api.CreateAsync("accounts", new Dictionary<string, object>
        {
            ["name"] = "Hôtel du Lac",
            ["sav_customernumber"] = "C-1",
            ["primarycontactid"] = new { lastname = "Roy", firstname = "Anne" },
            ["sav_account_servicecontract"] = new object[]
            {
                new Dictionary<string, object>
                {
                    ["sav_name"] = "Gold 2026", ["sav_startson"] = "2026-01-01", ["sav_endson"] = "2027-01-01",
                    ["sav_timezone"] = "Europe/Paris", ["sav_price"] = 1200.5,
                    ["sav_ServiceLevelId@odata.bind"] = "/sav_servicelevels(sav_code='GOLD')",
                },
            },
        });
    }

    private static async Task<Guid> OpenCaseAsync(ApiHost api)
    {
        var response = await api.SendAsync(
            HttpMethod.Post, "incidents?$select=title,ticketnumber",
            new Dictionary<string, object>
            {
                ["title"] = "The pump leaks", ["caseorigincode"] = 1, ["customerid_account@odata.bind"] = "/accounts(sav_customernumber='C-1')",
            },
            ("Prefer", "return=representation"));
        var row = await ApiHost.JsonOfAsync(response, 201);
        Assert.StartsWith("CAS-", (string)row["ticketnumber"]!, StringComparison.Ordinal);
        return (Guid)row["incidentid"]!;
    }

    private static async Task ShowAsync(ApiHost api, Guid incident)
    {
        var address = $"incidents({incident})?$select=title,caseorigincode,_customerid_value"
            + "&$expand=customerid_account($select=name;$expand=primarycontactid($select=fullname))";
        var row = await ApiHost.JsonOfAsync(await api.SendAsync(HttpMethod.Get, address, null, AllAnnotations), 200);

        Assert.Equal("Phone", (string?)row["caseorigincode@OData.Community.Display.V1.FormattedValue"]);
        Assert.Equal("Hôtel du Lac", (string?)row["_customerid_value@OData.Community.Display.V1.FormattedValue"]);
        Assert.Equal("customerid_account", (string?)row["_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]);
        Assert.Equal("Anne Roy", (string?)row["customerid_account"]!["primarycontactid"]!["fullname"]);
        var etag = (string)row["@odata.etag"]!;
        Assert.Equal(304, (int)(await api.SendAsync(HttpMethod.Get, $"incidents({incident})", null, ("If-None-Match", etag))).StatusCode);
    }

    private static async Task CloseAsync(ApiHost api, Guid incident)
    {
        var close = await api.SendAsync(HttpMethod.Post, "CloseIncident", new Dictionary<string, object>
        {
            ["Status"] = 5,
            ["IncidentResolution"] = new Dictionary<string, object>
            {
                ["subject"] = "Seal replaced", ["incidentid@odata.bind"] = $"/incidents({incident})", ["timespent"] = 45,
                ["@odata.type"] = "Microsoft.Dynamics.CRM.incidentresolution",
            },
        });
        Assert.Equal(204, (int)close.StatusCode);
        Assert.Equal(1, (int)(await api.ReadAsync($"incidents({incident})/statecode"))["value"]!);
    }

    private static async Task TidyUpAsync(ApiHost api, Guid incident)
    {
        var (status, parts) = await new BatchBody()
            .AddChangeSet(
                ("POST", "accounts", "{\"name\":\"Branch\",\"parentaccountid@odata.bind\":\"accounts(sav_customernumber='C-1')\"}"),
                ("POST", "contacts", "{\"lastname\":\"Neuf\",\"parentcustomerid_account@odata.bind\":\"$1\"}"))
            .Add("GET", $"incidents({incident})/Incident_IncidentResolutions?$select=subject,timespent")
            .Add("GET", "accounts?$select=name&$filter=contact_customer_accounts/any(c:c/lastname eq 'Neuf')&$count=true")
            .SendAsync(api.Client);

        Assert.Equal((200, 4), (status, parts.Count));
        Assert.Contains("\"subject\":\"Seal replaced\",\"timespent\":45", parts[2], StringComparison.Ordinal);
        Assert.Contains("\"@odata.count\":1", parts[3], StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Branch\"", parts[3], StringComparison.Ordinal);
    }
}

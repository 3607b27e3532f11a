using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class RowRequestTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _api = fixture.Api;

    [Fact]
    public async Task WhoAmI_NoCaller_IsTheSystemUser()
    {
        var answer = await _api.ReadAsync("WhoAmI");

        Assert.Equal(WellKnownIds.SystemUser, (Guid)answer["UserId"]!);
        Assert.Equal(WellKnownIds.Organization, (Guid)answer["OrganizationId"]!);
        Assert.EndsWith("#Microsoft.Dynamics.CRM.WhoAmIResponse", (string)answer["@odata.context"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Row_AnswersItsAddress()
    {
        var account = new { name = "Hôtel du Lac", creditonhold = true, numberofemployees = 12 };

        var response = await _api.SendAsync(HttpMethod.Post, "accounts", account);

        Assert.Equal(204, (int)response.StatusCode);
        var row = _api.Organization.Read("account", ApiHost.IdOf(response));
        Assert.Equal("Hôtel du Lac", row["name"]);
        Assert.Equal(true, row["creditonhold"]);
        Assert.Equal(12, row["numberofemployees"]);
    }

    [Fact]
    public async Task Post_PrefersRepresentation_AnswersTheRow()
    {
        var prefer = ("Prefer", "return=representation");

        var response = await _api.SendAsync(HttpMethod.Post, "accounts?$select=name", new { name = "Gold" }, prefer);

        var row = await ApiHost.JsonOfAsync(response, 201);
        Assert.Equal("Gold", (string?)row["name"]);
        Assert.Equal(ApiHost.IdOf(response), (Guid)row["accountid"]!);
        Assert.EndsWith("$metadata#accounts(name)/$entity", (string)row["@odata.context"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EveryKindOfColumn_ReadsBackAsWritten()
    {
        var product = await CreateAsync("products", new { name = "Pump", productnumber = "P-1" });
        var account = await CreateAsync("accounts", new { name = "Hôtel du Lac" });
        var equipment = await CreateAsync("sav_installedequipments", new Dictionary<string, object?>
        {
            ["sav_name"] = "Pump 1", ["sav_serialnumber"] = "S/1", ["sav_timezone"] = "Europe/Paris", ["sav_soldon"] = "2026-01-31",
            ["sav_warrantypartspercent"] = 87.5, ["sav_ProductId@odata.bind"] = $"/products({product})",
            ["sav_CustomerId_account@odata.bind"] = $"{_api.Client.BaseAddress}accounts({account})",
        });
        var incident = await CreateAsync("incidents", new Dictionary<string, object?>
        {
            ["title"] = "Leaks", ["customerid_account@odata.bind"] = $"accounts({account})", ["sav_reason"] = 743120000,
            ["sav_reportedon"] = "2026-03-02T09:15:00+01:00", ["sav_billedamount"] = 12.34,
            ["sav_InstalledEquipmentId@odata.bind"] = $"/sav_installedequipments(sav_serialnumber='S%2F1',sav_productid={product})",
        });

        var read = await _api.ReadAsync($"incidents({incident})");

        Assert.Equal("2026-03-02T08:15:00Z", (string?)read["sav_reportedon"]);
        Assert.Equal(12.34m, (decimal)read["sav_billedamount"]!);
        Assert.Equal(743120000, (int)read["sav_reason"]!);
        Assert.Equal(account, (Guid)read["_customerid_value"]!);
        Assert.Equal(equipment, (Guid)read["_sav_installedequipmentid_value"]!);
        Assert.Null(read["sav_outcome"]);
        Assert.True(read.ContainsKey("sav_outcome"));
        Assert.StartsWith("W/\"", (string)read["@odata.etag"]!, StringComparison.Ordinal);
        var unit = await _api.ReadAsync($"sav_installedequipments({equipment})?$select=sav_soldon,sav_warrantypartspercent");
        Assert.Equal("2026-01-31", (string?)unit["sav_soldon"]);
        Assert.Equal(87.5m, (decimal)unit["sav_warrantypartspercent"]!);
    }

    [Fact]
    public async Task Get_ByAlternateKey_FindsTheRow()
    {
        var id = await CreateAsync("accounts", new { name = "O'Brien", sav_customernumber = "C/7'a" });

        var row = await _api.ReadAsync("accounts(sav_customernumber='C%2F7''a')?$select=name");

        Assert.Equal(id, (Guid)row["accountid"]!);
    }

    [Fact]
    public async Task Get_NullLookup_CanBeEmptiedAgain()
    {
        var parent = await CreateAsync("accounts", new { name = "Parent" });
        var id = await CreateAsync("accounts", new Dictionary<string, object?>
        {
            ["name"] = "Child", ["parentaccountid@odata.bind"] = $"/accounts({parent})",
        });

        var nobody = new Dictionary<string, object?> { ["parentaccountid@odata.bind"] = null };
        await _api.SendAsync(HttpMethod.Patch, $"accounts({id})", nobody);

        Assert.Null((await _api.ReadAsync($"accounts({id})"))["_parentaccountid_value"]);
    }

    [Fact]
    public async Task Get_Annotations_NameLookupAndOption()
    {
        var account = await CreateAsync("accounts", new { name = "Hôtel du Lac", customertypecode = 3 });

        var prefer = ("Prefer", "odata.include-annotations=\"*\"");

        var response = await _api.SendAsync(HttpMethod.Get, $"accounts({account})?$select=customertypecode,_ownerid_value", null, prefer);

        var row = await ApiHost.JsonOfAsync(response, 200);
        Assert.Equal("systemuser", (string?)row["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]);
        Assert.Equal("Customer", (string?)row["customertypecode@OData.Community.Display.V1.FormattedValue"]);
    }

    [Fact]
    public async Task Get_KnownVersion_AnswersNotModified()
    {
        var id = await CreateAsync("accounts", new { name = "Gold" });
        var etag = (string)(await _api.ReadAsync($"accounts({id})"))["@odata.etag"]!;

        Assert.Equal(304, (int)(await _api.SendAsync(HttpMethod.Get, $"accounts({id})", null, ("If-None-Match", etag))).StatusCode);
        Assert.Equal(200, (int)(await _api.SendAsync(HttpMethod.Get, $"accounts({id})", null, ("If-None-Match", "W/\"1\""))).StatusCode);
    }

    [Fact]
    public async Task Patch_Row_ChangesOnlyWhatItNames()
    {
        var id = await CreateAsync("accounts", new { name = "Gold", telephone1 = "1" });

        var response = await _api.SendAsync(HttpMethod.Patch, $"accounts({id})", new { telephone1 = "2" });

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(id, ApiHost.IdOf(response));
        var row = _api.Organization.Read("account", id);
        Assert.Equal(("Gold", "2"), (row["name"], row["telephone1"]));
    }

    [Fact]
    public async Task Patch_NoSuchRow_CreatesIt()
    {
        var id = Guid.NewGuid();

        var response = await _api.SendAsync(HttpMethod.Patch, $"accounts({id})", new { name = "New" }, ("Prefer", "return=representation"));

        Assert.Equal("New", (string?)(await ApiHost.JsonOfAsync(response, 201))["name"]);
    }

    [Fact]
    public async Task Patch_ByAlternateKey_CreatesThenUpdates()
    {
        const string Address = "sav_servicelevels(sav_code='GOLD')";
        var created = await _api.SendAsync(HttpMethod.Patch, Address, Level("Gold"));
        var updated = await _api.SendAsync(HttpMethod.Patch, Address, new { sav_name = "Gold+" });

        Assert.Equal(ApiHost.IdOf(created), ApiHost.IdOf(updated));
        Assert.Equal("Gold+", (string?)(await _api.ReadAsync(Address))["sav_name"]);
    }

    [Fact]
    public async Task Patch_IfMatchAny_NeverCreates()
    {
        var response = await _api.SendAsync(HttpMethod.Patch, $"accounts({Guid.NewGuid()})", new { name = "New" }, ("If-Match", "*"));

        var message = await ApiHost.ErrorOfAsync(response, 404, "0x80040217");
        Assert.Contains("Does Not Exist", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_IfNoneMatchAny_NeverUpdates()
    {
        const string Address = "sav_servicelevels(sav_code='SILVER')";
        await _api.SendAsync(HttpMethod.Patch, Address, Level("Silver"), ("If-None-Match", "*"));

        var response = await _api.SendAsync(HttpMethod.Patch, Address, Level("Other"), ("If-None-Match", "*"));

        await ApiHost.ErrorOfAsync(response, 412, "0x80060892");
        Assert.Equal("Silver", (string?)(await _api.ReadAsync(Address))["sav_name"]);
    }

    [Fact]
    public async Task Patch_RowChangedMeanwhile_IsRefused()
    {
        var id = await CreateAsync("accounts", new { name = "Gold" });
        var etag = (string)(await _api.ReadAsync($"accounts({id})"))["@odata.etag"]!;
        _api.Organization.Service.Update(new Entity("account", id) { ["name"] = "Silver" });

        var response = await _api.SendAsync(HttpMethod.Patch, $"accounts({id})", new { name = "Bronze" }, ("If-Match", etag));

        await ApiHost.ErrorOfAsync(response, 412, "0x80060882");
        Assert.Equal("Silver", _api.Organization.Read("account", id)["name"]);
    }

    [Fact]
    public async Task Delete_Row_RemovesIt()
    {
        var id = await CreateAsync("accounts", new { name = "Gold", sav_customernumber = "C-9" });

        var deleted = await _api.SendAsync(HttpMethod.Delete, "accounts(sav_customernumber='C-9')");

        Assert.Equal(204, (int)deleted.StatusCode);
        await ApiHost.ErrorOfAsync(await _api.GetAsync($"accounts({id})"), 404, "0x80040217");
    }

    [Fact]
    public async Task Post_AsAnotherUser_OwnsTheRow()
    {
        var user = _api.Organization.CreateUser(WellKnownIds.SystemAdministratorRole);

        var response = await _api.SendAsync(HttpMethod.Post, "accounts", new { name = "Gold" }, ("MSCRMCallerID", user.ToString()));

        Assert.Equal(user, _api.Organization.Read("account", ApiHost.IdOf(response)).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private static object Level(string name) => new
    {
        sav_name = name, sav_timezone = "Europe/Paris", sav_openinghours = "24/7", sav_responseminutes = 60, sav_resolutionminutes = 480,
    };

    private async Task<Guid> CreateAsync(string set, object row)
    {
        var response = await _api.SendAsync(HttpMethod.Post, set, row);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return ApiHost.IdOf(response);
    }
}

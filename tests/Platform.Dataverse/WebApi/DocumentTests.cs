using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class DocumentTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    private readonly ApiHost _api = fixture.Api;

    [Fact]
    public async Task Get_Root_ListsTheEntitySets()
    {
        var root = await _api.ReadAsync("");

        Assert.EndsWith("/api/data/v9.2/$metadata", (string)root["@odata.context"]!, StringComparison.Ordinal);
        var accounts = root["value"]!.AsArray().Single(set => (string?)set!["name"] == "accounts")!;
        Assert.Equal(("EntitySet", "accounts"), ((string?)accounts["kind"], (string?)accounts["url"]));
    }

    [Fact]
    public async Task Get_Metadata_DescribesTypesNavigationAndOperations()
    {
        var response = await _api.SendAsync(HttpMethod.Get, "$metadata", null, ("Accept", "application/xml"));

        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        var document = XDocument.Parse(await response.Content.ReadAsStringAsync());
        var incident = Named(document, "EntityType", "incident");
        Assert.Equal("incidentid", (string?)incident.Element(Edm + "Key")!.Element(Edm + "PropertyRef")!.Attribute("Name"));
        Assert.Equal("Edm.Decimal", TypeOf(incident, "Property", "sav_billedamount"));
        Assert.Equal("Edm.Guid", TypeOf(incident, "Property", "_customerid_value"));
        Assert.Equal("mscrm.account", TypeOf(incident, "NavigationProperty", "customerid_account"));
        var account = Named(document, "EntityType", "account");
        Assert.Equal("Collection(mscrm.incident)", TypeOf(account, "NavigationProperty", "incident_customer_accounts"));
        Assert.NotNull(Named(document, "ActionImport", "CloseIncident"));
    }

    [Fact]
    public async Task Get_Metadata_BindsEveryNavigationToASetThatExists()
    {
        var document = XDocument.Parse(await (await _api.GetAsync("$metadata")).Content.ReadAsStringAsync());

        var sets = document.Descendants(Edm + "EntitySet").Select(set => (string)set.Attribute("Name")!).ToHashSet();
        Assert.All(document.Descendants(Edm + "NavigationPropertyBinding"), binding => Assert.Contains((string)binding.Attribute("Target")!, sets));
    }

    [Fact]
    public async Task Get_EntityDefinition_DescribesTheTable()
    {
        var table = await _api.ReadAsync(
            "EntityDefinitions(LogicalName='account')?$select=LogicalName,EntitySetName,PrimaryIdAttribute,DisplayName");

        Assert.Equal(("account", "accounts", "accountid"), (
            (string?)table["LogicalName"], (string?)table["EntitySetName"], (string?)table["PrimaryIdAttribute"]));
        Assert.Equal("Account", (string?)table["DisplayName"]!["UserLocalizedLabel"]!["Label"]);
        Assert.False(table.ContainsKey("SchemaName"));
    }

    [Fact]
    public async Task Get_Attributes_ListsTheColumns()
    {
        var columns = await _api.RowsAsync("EntityDefinitions(LogicalName='account')/Attributes?$select=LogicalName,AttributeType");

        Assert.Contains(columns, column => (string?)column["LogicalName"] == "customertypecode" && (string?)column["AttributeType"] == "Picklist");
        Assert.Contains(await _api.RowsAsync("EntityDefinitions"), table => (string?)table["LogicalName"] == "incident");
    }

    [Fact]
    public async Task Get_DefinitionOfNoTable_IsRefused() =>
        await ApiHost.ErrorOfAsync(await _api.GetAsync("EntityDefinitions(LogicalName='nothing')"), 400, "0x80041102");

    private static XElement Named(XContainer document, string element, string name) =>
        document.Descendants(Edm + element).Single(found => (string?)found.Attribute("Name") == name);

    private static string? TypeOf(XContainer type, string element, string name) => (string?)Named(type, element, name).Attribute("Type");
}

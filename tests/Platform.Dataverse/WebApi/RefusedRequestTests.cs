using System.Text;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.WebApi;

public sealed class RefusedRequestTests(RefusedRequestTests.Host host) : IClassFixture<RefusedRequestTests.Host>
{
    private const string QueryError = "0x80060888";
    private const string PayloadError = "0x80048d19";

    private readonly ApiHost _api = host.Api;

    [Theory]
    [InlineData("accountz", "'accountz'")]
    [InlineData("accounts(00000000-0000-0000-0000-000000000001)/nam", "nam")]
    public async Task Get_UnknownResource_IsNotFound(string address, string part) =>
        Assert.Contains(part, await ApiHost.ErrorOfAsync(await _api.GetAsync(address), 404, "0x8006088a"), StringComparison.Ordinal);

    [Theory]
    [InlineData("accounts?$select=nam", "Could not find a property named 'nam' on type 'Microsoft.Dynamics.CRM.account'.")]
    [InlineData("accounts?$select=Name", "'Name'")]
    [InlineData("accounts?$select=ownerid", "read as '_ownerid_value'")]
    [InlineData("accounts?$orderby=name sideways", "asc or desc")]
    [InlineData("accounts?$top=many", "'many'")]
    [InlineData("accounts?$count=maybe", "'maybe'")]
    [InlineData("accounts?$filter=nam eq 'x'", "'nam'")]
    [InlineData("accounts?$filter=name eq", "the end")]
    [InlineData("accounts?$filter=name is 'x'", "'is' at position 6")]
    [InlineData("accounts?$filter=(name eq 'x'", "expected )")]
    [InlineData("accounts?$filter=name eq 'x' name eq 'y'", "'name' at position 13")]
    [InlineData("accounts?$filter=name eq 'x", "unterminated string literal at position 9")]
    [InlineData("accounts?$filter=name eq 5", "single quotes")]
    [InlineData("accounts?$filter=numberofemployees eq 'x'", "whole number")]
    [InlineData("accounts?$filter=creditonhold eq 1", "true or false")]
    [InlineData("accounts?$filter=createdon gt 5", "instant")]
    [InlineData("accounts?$filter=_ownerid_value eq 'x'", "GUID")]
    [InlineData("accounts?$filter=name gt null", "Only eq and ne")]
    [InlineData("accounts?$filter=contains(numberofemployees,'1')", "holds text")]
    [InlineData("accounts?$filter=length(name,'1')", "contains, startswith, endswith")]
    [InlineData("accounts?$filter=name in 'x'", "a list in parentheses")]
    [InlineData("accounts?$filter=name in ('x'", "the end of the list")]
    [InlineData("accounts?$filter=contact_customer_accounts/all()", "a variable and a colon")]
    [InlineData("accounts?$filter=contact_customer_accounts/any(c:lastname eq 'x')", "must begin with 'c/'")]
    [InlineData("accounts?$filter=contacts/any(c:c/lastname eq 'x')", "'contacts'")]
    [InlineData("accounts?$filter=Microsoft.Dynamics.CRM.Never(PropertyName='name')", "Microsoft.Dynamics.CRM.Never' is not known")]
    [InlineData("accounts?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue='x')", "no whole number")]
    [InlineData("accounts?$filter=Microsoft.Dynamics.CRM.Today(Property='createdon')", "expected PropertyName")]
    [InlineData("accounts?$skip=5", "The query parameter $skip is not supported.")]
    [InlineData("accounts?$expand=Primarycontactid", "'Primarycontactid'")]
    [InlineData("accounts?$expand=primarycontactid($select=fullname", "end with a parenthesis")]
    [InlineData("accounts?$expand=primarycontactid(fullname)", "$select=name")]
    [InlineData("accounts?$apply=aggregate(numberofemployees as n)", "Syntax error in $apply")]
    [InlineData("accounts?fetchXml=<fetch><entity name='contact'/></fetch>", "asks for 'contact'")]
    [InlineData("accounts()", "not valid")]
    [InlineData("accounts(name)", "not valid")]
    [InlineData("accounts(sav_customernumber='a' sav_customernumber='b')", "not valid")]
    [InlineData("accounts(name='x',)", "not valid")]
    [InlineData("accounts(nam='x')", "'nam'")]
    public async Task Get_BadQuery_SaysWhatIsWrong(string address, string part) =>
        Assert.Contains(part, await ApiHost.ErrorOfAsync(await _api.GetAsync(address), 400, QueryError), StringComparison.Ordinal);

    [Theory]
    [InlineData("accounts?$search=x", "'$search'")]
    [InlineData("accounts?savedQuery=5a000000-0000-4000-8000-000000000003", "'savedQuery'")]
    [InlineData("accounts?$apply=concat(aggregate($count as n))", "'concat'")]
    [InlineData("accounts?$filter=primarycontactid/accountid/name eq 'x'", "more than one table")]
    [InlineData("accounts?$filter=not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "'not' in front of 'Today'")]
    [InlineData("EntityDefinitions?$filter=LogicalName eq 'account'", "'$filter'")]
    public async Task Get_UnsupportedQuery_IsNotImplemented(string address, string part) =>
        Assert.Contains(part, await ApiHost.ErrorOfAsync(await _api.GetAsync(address), 501, QueryError), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"nam\":\"x\"}", "'nam' does not exist")]
    [InlineData("{\"Name\":\"x\"}", "'Name' does not exist")]
    [InlineData("{\"name\":5}", "Cannot convert the value 5 of 'name' to text")]
    [InlineData("{\"numberofemployees\":1.5}", "a whole number")]
    [InlineData("{\"creditonhold\":\"yes\"}", "true or false")]
    [InlineData("{\"customertypecode\":\"3\"}", "the number of an option")]
    [InlineData("{\"primarycontactid\":\"x\"}", "primarycontactid@odata.bind")]
    [InlineData("{\"_primarycontactid_value\":\"x\"}", "primarycontactid@odata.bind")]
    [InlineData("{\"contactid@odata.bind\":\"/contacts(00000000-0000-0000-0000-000000000001)\"}",
        "An undeclared property 'contactid' which only has property annotations in the payload but no property value was found in the payload.")]
    [InlineData("{\"PrimaryContactId@odata.bind\":\"/contacts(00000000-0000-0000-0000-000000000001)\"}", "Upper and lower case count")]
    [InlineData("{\"primarycontactid@odata.bind\":\"/accounts(00000000-0000-0000-0000-000000000001)\"}", "one row of contact")]
    [InlineData("{\"primarycontactid@odata.bind\":\"/contacts\"}", "one row of contact")]
    [InlineData("[]", "JSON object")]
    [InlineData("{\"name\":", "not valid JSON")]
    public async Task Post_BadPayload_SaysWhatIsWrong(string json, string part)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        var response = await _api.Client.PostAsync("accounts", body);

        Assert.Contains(part, await ApiHost.ErrorOfAsync(response, 400, PayloadError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PluginRefuses_AnswersItsWords()
    {
        var response = await _api.SendAsync(HttpMethod.Post, "accounts", new { name = "refused" });

        Assert.Equal("Le nom « refused » est refusé.", await ApiHost.ErrorOfAsync(response, 400, "0x80040265"));
        Assert.Empty(await _api.RowsAsync("accounts?$filter=name eq 'refused'"));
    }

    [Fact]
    public async Task Post_SameAlternateKey_IsRefused()
    {
        await _api.SendAsync(HttpMethod.Post, "accounts", new { name = "One", sav_customernumber = "C-1" });

        var response = await _api.SendAsync(HttpMethod.Post, "accounts", new { name = "Two", sav_customernumber = "C-1" });

        await ApiHost.ErrorOfAsync(response, 412, "0x80060892");
    }

    [Fact]
    public async Task Get_NoRowWithThisKey_IsNotFound() =>
        await ApiHost.ErrorOfAsync(await _api.GetAsync("accounts(sav_customernumber='none')"), 404, "0x80060891");

    [Fact]
    public async Task Get_ColumnThatIsNoKey_IsRefused() =>
        await ApiHost.ErrorOfAsync(await _api.GetAsync("accounts(name='x')"), 400, "0x80060890");

    [Fact]
    public async Task Delete_WholeTable_IsRefused()
    {
        var response = await _api.SendAsync(HttpMethod.Delete, "accounts");

        Assert.Contains("DELETE needs one row", await ApiHost.ErrorOfAsync(response, 400, QueryError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneRow_IsRefused()
    {
        var response = await _api.SendAsync(HttpMethod.Post, $"accounts({Guid.NewGuid()})", new { name = "x" });

        Assert.Contains("without a key", await ApiHost.ErrorOfAsync(response, 400, QueryError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CallerThatIsNoId_IsRefused()
    {
        var response = await _api.SendAsync(HttpMethod.Get, "accounts", null, ("MSCRMCallerID", "anne"));

        Assert.Contains("'anne'", await ApiHost.ErrorOfAsync(response, 400, QueryError), StringComparison.Ordinal);
    }

    /// <summary>A Web API whose accounts a plug-in refuses when they are named so.</summary>
    public sealed class Host : IAsyncLifetime
    {
        internal ApiHost Api { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Api = await ApiHost.StartAsync(Steps.PreOperation("Create", "account", call =>
        {
            if ((string)call.Target["name"] == "refused")
            {
                throw new InvalidPluginExecutionException("Le nom « refused » est refusé.");
            }
        }));

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}

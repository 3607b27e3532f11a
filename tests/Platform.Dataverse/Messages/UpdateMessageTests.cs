using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class UpdateMessageTests : IAsyncLifetime
{
    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Update_RowThatDoesNotExist_IsRefused()
    {
        var id = Guid.NewGuid();

        var fault = AssertFault.Has(unchecked((int)0x80040217), () => _organization.Service.Update(new Entity("account", id) { ["name"] = "x" }));

        Assert.Equal($"account With Id = {id} Does Not Exist", fault.Message);
    }

    [Fact]
    public void Update_VersionTheCallerRead_IsWritten()
    {
        var account = _organization.Read("account", _organization.CreateAccount());

        Change(account, "first");

        Assert.Equal("first", _organization.Read("account", account.Id)["name"]);
    }

    [Fact]
    public void Update_RowChangedMeanwhile_IsRefused()
    {
        var account = _organization.Read("account", _organization.CreateAccount());
        Change(account, "first");

        AssertFault.Has(unchecked((int)0x80060882), () => Change(account, "second"));
    }

    [Fact]
    public void Update_VersionNotGiven_IsRefused() =>
        AssertFault.Has(unchecked((int)0x80060883), () => Change(new Entity("account", _organization.CreateAccount()), "x"));

    [Fact]
    public void Update_ByAlternateKey_FindsTheRow()
    {
        var id = _organization.CreateAccount(more: account => account["sav_customernumber"] = "C-1");

        _organization.Service.Update(new Entity("account", "sav_customernumber", "c-1") { ["name"] = "found" });

        Assert.Equal("found", _organization.Read("account", id)["name"]);
    }

    [Fact]
    public void Update_ByUnknownAlternateKey_IsRefused()
    {
        AssertFault.Has(
            unchecked((int)0x80060891),
            () => _organization.Service.Update(new Entity("account", "sav_customernumber", "C-2") { ["name"] = "x" }));
        AssertFault.Has(
            unchecked((int)0x80060890), () => _organization.Service.Update(new Entity("account", "name", "x") { ["telephone1"] = "1" }));
    }

    [Fact]
    public void Create_SecondRowWithTheSameAlternateKey_IsRefused()
    {
        _organization.CreateAccount(more: account => account["sav_customernumber"] = "C-1");

        var fault = AssertFault.Has(
            unchecked((int)0x80060892), () => _organization.CreateAccount(more: account => account["sav_customernumber"] = "C-1"));

        Assert.Contains("A record with the same value for sav_customernumber already exists.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_RowsWithAnEmptyAlternateKey_AreNotCompared()
    {
        _organization.CreateAccount();
        _organization.CreateAccount();

        Assert.Equal(2, _organization.Service.RetrieveMultiple(new QueryExpression("account")).Entities.Count);
    }

    [Fact]
    public void Create_SameIdTwice_IsRefused()
    {
        var id = _organization.CreateAccount();

        AssertFault.Has(unchecked((int)0x80040237), () => _organization.Service.Create(new Entity("account", id) { ["name"] = "x" }));
    }

    [Fact]
    public void Create_LookupByAlternateKey_PointsToTheRow()
    {
        var account = _organization.CreateAccount(more: row => row["sav_customernumber"] = "C-1");

        var incident = _organization.Service.Create(new Entity("incident")
        {
            ["title"] = "x", ["customerid"] = new EntityReference("account", "sav_customernumber", "C-1"),
        });

        var customer = _organization.Read("incident", incident).GetAttributeValue<EntityReference>("customerid");
        Assert.Equal(("account", account, "Contoso"), (customer.LogicalName, customer.Id, customer.Name));
    }

    [Fact]
    public void Retrieve_ByAlternateKey_ReadsOnlyTheColumnsAskedFor()
    {
        _organization.CreateAccount(more: row => row["sav_customernumber"] = "C-1");

        var response = (RetrieveResponse)_organization.Service.Execute(new RetrieveRequest
        {
            Target = new EntityReference("account", "sav_customernumber", "C-1"), ColumnSet = new ColumnSet("name"),
        });

        Assert.Equal(["accountid", "name"], response.Entity.Attributes.Keys);
    }

    [Fact]
    public void Retrieve_UnknownColumn_IsRefused()
    {
        var id = _organization.CreateAccount();

        AssertFault.Has(unchecked((int)0x80041103), () => _organization.Read("account", id, "nmae"));
    }

    [Fact]
    public void Retrieve_Choice_ComesWithItsLabel()
    {
        var account = _organization.Read("account", _organization.CreateAccount());

        Assert.Equal("Active", account.FormattedValues["statecode"]);
    }

    private void Change(Entity read, string name) => _organization.Service.Execute(new UpdateRequest
    {
        Target = new Entity("account", read.Id) { ["name"] = name, RowVersion = read.RowVersion },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });
}

using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Rows;

public sealed class PlatformColumnsTests : IAsyncLifetime
{
    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Create_Row_SaysWhoAndWhenAndWhoseItIs()
    {
        var account = _organization.Read("account", _organization.CreateAccount());

        Assert.Equal(_organization.Clock.GetUtcNow().UtcDateTime, account.GetAttributeValue<DateTime>("createdon"));
        Assert.Equal(account["createdon"], account["modifiedon"]);
        Assert.Equal(WellKnownIds.SystemUser, account.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(WellKnownIds.SystemUser, account.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal("SYSTEM", account.GetAttributeValue<EntityReference>("ownerid").Name);
        Assert.Equal(WellKnownIds.BusinessUnit, account.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Fact]
    public void Create_ByAnotherUser_IsTheirs()
    {
        var user = _organization.CreateUser(WellKnownIds.SystemAdministratorRole);

        var id = _organization.Organization.ServiceFor(user).Create(new Entity("account") { ["name"] = "Contoso" });

        var owner = _organization.Read("account", id).GetAttributeValue<EntityReference>("ownerid");
        Assert.Equal((user, "Ada Agent"), (owner.Id, owner.Name));
    }

    [Fact]
    public void Create_ProtectedColumnsGiven_AreIgnored()
    {
        var id = _organization.CreateAccount(more: account => account["createdon"] = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(_organization.Clock.GetUtcNow().UtcDateTime, _organization.Read("account", id)["createdon"]);
    }

    [Fact]
    public void Create_OverriddenCreatedOn_IsWhenTheRowWasCreated()
    {
        var past = new DateTime(2019, 5, 6, 7, 8, 9, DateTimeKind.Utc);

        var account = _organization.Read("account", _organization.CreateAccount(more: row => row["overriddencreatedon"] = past));

        Assert.Equal(past, account["createdon"]);
        Assert.Equal(_organization.Clock.GetUtcNow().UtcDateTime, account["overriddencreatedon"]);
    }

    [Fact]
    public void Create_OverriddenCreatedOnInTheFuture_IsRefused() => AssertFault.Has(
        unchecked((int)0x80040203),
        () => _organization.CreateAccount(more: row => row["overriddencreatedon"] = _organization.Clock.GetUtcNow().UtcDateTime.AddDays(1)));

    [Fact]
    public void Update_Row_SaysWhenItWasModified()
    {
        var id = _organization.CreateAccount();
        _organization.Clock.Advance(TimeSpan.FromMinutes(5));

        _organization.Service.Update(new Entity("account", id) { ["name"] = "Fabrikam" });

        var account = _organization.Read("account", id);
        Assert.Equal("Fabrikam", account["name"]);
        Assert.Equal(TimeSpan.FromMinutes(5), (DateTime)account["modifiedon"] - (DateTime)account["createdon"]);
    }

    [Fact]
    public void Create_CallersEntity_IsLeftAsItIs()
    {
        var account = new Entity("account") { ["name"] = "Contoso" };

        _organization.Service.Create(account);

        Assert.Equal(Guid.Empty, account.Id);
        Assert.Equal(["name"], account.Attributes.Keys);
    }

    [Fact]
    public void Create_WithoutStateAndDefaults_TakesThem()
    {
        var incident = _organization.Read("incident", CreateIncident());

        Assert.Equal((0, 1), (Option(incident, "statecode"), Option(incident, "statuscode")));
        Assert.Equal(2, Option(incident, "prioritycode"));
        Assert.Equal("CAS-001000", incident["ticketnumber"]);
    }

    [Fact]
    public async Task Create_NumberedRowAfterRestart_TakesTheNextNumber()
    {
        CreateIncident();

        await _organization.RestartAsync();

        Assert.Equal("CAS-001001", _organization.Read("incident", CreateIncident())["ticketnumber"]);
    }

    [Fact]
    public void Update_StateOnly_TakesItsDefaultStatus()
    {
        var id = CreateIncident();

        _organization.Service.Update(new Entity("incident", id) { ["statecode"] = new OptionSetValue(2) });

        Assert.Equal(6, Option(_organization.Read("incident", id), "statuscode"));
    }

    [Fact]
    public void Update_StatusOfAnotherState_IsRefused()
    {
        var id = CreateIncident();

        AssertFault.Has(unchecked((int)0x80048408), () => _organization.Service.Update(new Entity("incident", id)
        {
            ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(6),
        }));
    }

    [Fact]
    public void Create_Money_IsRoundedAndWrittenInTheBaseCurrency()
    {
        var id = CreateIncident(row => row["sav_quotedamount"] = new Money(10.005m));

        var incident = _organization.Read("incident", id);
        Assert.Equal(new Money(10.01m), incident["sav_quotedamount"]);
        Assert.Equal(new Money(10.01m), incident["sav_quotedamount_base"]);
        Assert.Equal(1m, incident["exchangerate"]);
        Assert.Equal(WellKnownIds.BaseCurrency, incident.GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
    }

    [Fact]
    public void Update_MoneyInAnotherCurrency_IsConvertedByItsRate()
    {
        var dollar = _organization.Service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m,
        });
        var id = CreateIncident(row => row["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar));

        _organization.Service.Update(new Entity("incident", id) { ["sav_quotedamount"] = new Money(100m) });

        Assert.Equal(new Money(80m), _organization.Read("incident", id)["sav_quotedamount_base"]);
    }

    [Fact]
    public void Update_LastNameOfAContact_ComposesTheFullName()
    {
        var id = _organization.Service.Create(new Entity("contact") { ["firstname"] = "Zoé", ["lastname"] = "Martin" });

        _organization.Service.Update(new Entity("contact", id) { ["lastname"] = "Durand" });

        Assert.Equal("Zoé Durand", _organization.Read("contact", id)["fullname"]);
    }

    private Guid CreateIncident(Action<Entity>? more = null)
    {
        var incident = new Entity("incident")
        {
            ["title"] = "Broken", ["customerid"] = new EntityReference("account", _organization.CreateAccount()),
        };
        more?.Invoke(incident);
        return _organization.Service.Create(incident);
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
}

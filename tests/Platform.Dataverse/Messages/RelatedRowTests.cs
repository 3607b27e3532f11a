using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class RelatedRowTests : IAsyncLifetime
{
    private static readonly Relationship PrimaryContact = new("account_primary_contact");
    private static readonly Relationship Cases = new("incident_customer_accounts");

    private readonly List<string> _created = [];
    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync(
        Steps.PostOperation("Create", "incident", call => _created.Add($"{call.Context.ParentContext?.MessageName}/{call.Context.Depth}")));

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Create_WithRowsThatPointToIt_CreatesThemAfterIt()
    {
        var account = new Entity("account") { ["name"] = "Contoso" };
        account.RelatedEntities[Cases] = new EntityCollection([Case("a"), Case("b")]);

        var id = _organization.Service.Create(account);

        var cases = Related(id).Entities;
        Assert.Equal(["a", "b"], cases.Select(row => (string)row["title"]).Order());
        Assert.Equal(2, _created.Count);
    }

    [Fact]
    public void Create_WithTheRowItPointsTo_CreatesThatFirst()
    {
        var account = new Entity("account") { ["name"] = "Contoso" };
        account.RelatedEntities[PrimaryContact] = new EntityCollection([new Entity("contact") { ["lastname"] = "Roy" }]);

        var id = _organization.Service.Create(account);

        Assert.Equal("Roy", _organization.Read("account", id).GetAttributeValue<EntityReference>("primarycontactid").Name);
    }

    [Fact]
    public void Create_RelatedRowIsWrong_UndoesAll()
    {
        var account = new Entity("account") { ["name"] = "Contoso" };
        account.RelatedEntities[Cases] = new EntityCollection([Case("a"), new Entity("incident") { ["tilte"] = "b" }]);

        AssertFault.Has(unchecked((int)0x80041103), () => _organization.Service.Create(account));

        Assert.Empty(_organization.Service.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void Create_RelatedRowOfAnotherTable_IsRefused()
    {
        var account = new Entity("account") { ["name"] = "Contoso" };
        account.RelatedEntities[Cases] = new EntityCollection([new Entity("contact") { ["lastname"] = "x" }]);

        AssertFault.Has(unchecked((int)0x80040203), () => _organization.Service.Create(account));
    }

    [Fact]
    public void Update_RelatedRowWithId_ChangesIt()
    {
        var id = _organization.CreateAccount();
        var first = _organization.Service.Create(Case("a", id));
        var account = new Entity("account", id) { ["name"] = "Fabrikam" };
        account.RelatedEntities[Cases] = new EntityCollection([new Entity("incident", first) { ["title"] = "changed" }, Case("new")]);

        _organization.Service.Update(account);

        Assert.Equal(["changed", "new"], Related(id).Entities.Select(row => (string)row["title"]).Order());
    }

    [Fact]
    public void Retrieve_QueryOfTheRowItPointsTo_FindsIt()
    {
        var contact = _organization.Service.Create(new Entity("contact") { ["lastname"] = "Roy" });
        var id = _organization.CreateAccount(more: row => row["primarycontactid"] = new EntityReference("contact", contact));

        var row = Retrieve(id, PrimaryContact, new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") });

        Assert.Equal("Roy", Assert.Single(row.RelatedEntities[PrimaryContact].Entities)["lastname"]);
    }

    [Fact]
    public void Retrieve_QueryWithAFilter_FindsOnlyThose()
    {
        var id = _organization.CreateAccount();
        _organization.Service.Create(Case("a", id));
        _organization.Service.Create(Case("b", id));
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title") };
        query.Criteria.AddCondition("title", ConditionOperator.Equal, "b");

        var row = Retrieve(id, Cases, query);

        Assert.Equal("b", Assert.Single(row.RelatedEntities[Cases].Entities)["title"]);
        Assert.Single(query.Criteria.Conditions);
    }

    [Fact]
    public void Retrieve_QueryOfPairs_FindsTheOtherSide()
    {
        var user = _organization.CreateUser(WellKnownIds.SystemAdministratorRole);
        var roles = new Relationship("systemuserroles_association");
        var request = new RetrieveRequest
        {
            Target = new EntityReference("systemuser", user), ColumnSet = new ColumnSet("domainname"),
            RelatedEntitiesQuery = new RelationshipQueryCollection { [roles] = new QueryExpression("role") { ColumnSet = new ColumnSet("name") } },
        };

        var row = ((RetrieveResponse)_organization.Service.Execute(request)).Entity;

        Assert.Equal("System Administrator", Assert.Single(row.RelatedEntities[roles].Entities)["name"]);
    }

    [Fact]
    public void Retrieve_QueryOfAnUnknownRelationship_IsRefused() => AssertFault.Has(
        unchecked((int)0x80040203),
        () => Retrieve(_organization.CreateAccount(), new Relationship("nothing"), new QueryExpression("contact")));

    private static Entity Case(string title, Guid? customer = null)
    {
        var row = new Entity("incident") { ["title"] = title };
        if (customer is { } id)
        {
            row["customerid"] = new EntityReference("account", id);
        }

        return row;
    }

    private EntityCollection Related(Guid account) =>
        Retrieve(account, Cases, new QueryExpression("incident") { ColumnSet = new ColumnSet("title") }).RelatedEntities[Cases];

    private Entity Retrieve(Guid account, Relationship relationship, QueryExpression query) => ((RetrieveResponse)_organization.Service.Execute(
        new RetrieveRequest
        {
            Target = new EntityReference("account", account), ColumnSet = new ColumnSet("name"),
            RelatedEntitiesQuery = new RelationshipQueryCollection { [relationship] = query },
        })).Entity;
}

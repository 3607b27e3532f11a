using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Security;

/// <summary>One user in the branch; accounts of his own, of a colleague, of the shop below and of the root above.</summary>
public sealed class DepthTests : IAsyncLifetime
{
    private const int AccessDenied = unchecked((int)0x80048306);

    private SecuredOrganization _organization = null!;
    private Guid _user;

    public static TheoryData<string, string> Readable => new()
    {
        { "Basic", "own" },
        { "Local", "branch own" },
        { "Deep", "branch own shop" },
        { "Global", "branch own root shop" },
    };

    public async ValueTask InitializeAsync() => _organization = await SecuredOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Theory]
    [MemberData(nameof(Readable))]
    public void Query_PerDepth_GivesOnlyReadableRows(string depth, string expected)
    {
        Arrange(depth);
        var query = new QueryExpression("account")
        {
            ColumnSet = new ColumnSet("name"), PageInfo = { ReturnTotalRecordCount = true, PageNumber = 1, Count = 10 },
        };
        query.AddOrder("name", OrderType.Ascending);

        var rows = _organization.As(_user).RetrieveMultiple(query);

        Assert.Equal(expected.Split(' '), rows.Entities.Select(row => (string)row["name"]));
        Assert.Equal(expected.Split(' ').Length, rows.TotalRecordCount);
    }

    [Theory]
    [InlineData("Basic", "own", "branch")]
    [InlineData("Local", "branch", "shop")]
    [InlineData("Deep", "shop", "root")]
    public void Write_PerDepth_ReachesNoFurther(string depth, string within, string beyond)
    {
        Arrange(depth);
        var id = Row(beyond);

        _organization.As(_user).Update(new Entity("account", Row(within)) { ["telephone1"] = "1" });
        var fault = AssertFault.Has(AccessDenied, () => _organization.As(_user).Update(new Entity("account", id) { ["telephone1"] = "1" }));

        Assert.StartsWith(
            $"Principal with id {_user} does not have WriteAccess right(s) for record with id {id} of entity account.", fault.Message);
    }

    [Theory]
    [InlineData("Read")]
    [InlineData("Delete")]
    [InlineData("Assign")]
    public void Execute_RowOutOfReach_NamesTheRight(string right)
    {
        Arrange("Basic");
        var (service, id) = (_organization.As(_user), Row("branch"));

        var fault = AssertFault.Has(AccessDenied, () =>
        {
            switch (right)
            {
                case "Read":
                    service.Retrieve("account", id, new ColumnSet("name"));
                    break;
                case "Delete":
                    service.Delete("account", id);
                    break;
                default:
                    service.Update(new Entity("account", id) { ["ownerid"] = new EntityReference("systemuser", _user) });
                    break;
            }
        });

        Assert.Contains($"does not have {(right == "Assign" ? "Write" : right)}Access right(s)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ForAnOwnerOutOfReach_IsRefused()
    {
        Arrange("Local");
        var chief = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Global);
        var account = new Entity("account") { ["name"] = "x", ["ownerid"] = new EntityReference("systemuser", chief) };

        var fault = AssertFault.Has(AccessDenied, () => _organization.As(_user).Create(account));

        Assert.Contains("does not have CreateAccess right(s)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_LookupToARowOutOfReach_IsRefused()
    {
        Arrange("Basic");
        var contact = new Entity("contact") { ["lastname"] = "x", ["parentcustomerid"] = new EntityReference("account", Row("branch")) };

        var fault = AssertFault.Has(AccessDenied, () => _organization.As(_user).Create(contact));

        Assert.Contains("does not have AppendToAccess right(s)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_LinkToRowsOutOfReach_FindsNoneOfThem()
    {
        Arrange("Basic");
        var contact = _organization.Rows.Service.Create(new Entity("contact")
        {
            ["lastname"] = "x",
            ["parentcustomerid"] = new EntityReference("account", Row("branch")),
            ["ownerid"] = new EntityReference("systemuser", _user),
        });
        var query = new QueryExpression("contact");
        query.AddLink("account", "parentcustomerid", "accountid", JoinOperator.LeftOuter).Columns = new ColumnSet("name");
        query.LinkEntities[0].EntityAlias = "a";

        var row = Assert.Single(_organization.As(_user).RetrieveMultiple(query).Entities);

        Assert.Equal(contact, row.Id);
        Assert.False(row.Contains("a.name"));
    }

    [Fact]
    public void Create_Row_IsOfTheBusinessUnitOfItsOwner()
    {
        Arrange("Basic");

        var own = _organization.Rows.Read("account", _organization.As(_user).Create(new Entity("account") { ["name"] = "x" }));

        Assert.Equal(_organization.Branch, own.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(_user, own.GetAttributeValue<EntityReference>("owninguser").Id);
    }

    [Fact]
    public void Assign_ToAUserWhoCannotRead_IsRefusedWhoeverAsks()
    {
        Arrange("Basic");
        var blind = _organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Other);
        var change = new Entity("account", Row("own")) { ["ownerid"] = new EntityReference("systemuser", blind) };

        var fault = AssertFault.Has(unchecked((int)0x80040220), () => _organization.Rows.Service.Update(change));

        Assert.StartsWith("Read Privilege Check For Owner failed with exception: Principal user (Id=" + blind, fault.Message);
        Assert.Contains($"context.Caller={WellKnownIds.SystemUser}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_RowOfATeamOfTheUser_IsFound()
    {
        Arrange("Basic");
        var team = _organization.Rows.CreateTeam("Service", SecuredOrganization.Basic.Id);
        var row = _organization.Rows.CreateAccount("team", account => account["ownerid"] = new EntityReference("team", team));
        AssertFault.Has(AccessDenied, () => _organization.As(_user).Retrieve("account", row, new ColumnSet("name")));

        _organization.Rows.Associate("team", team, "teammembership_association", "systemuser", _user);

        Assert.Equal("team", _organization.As(_user).Retrieve("account", row, new ColumnSet("name"))["name"]);
    }

    [Fact]
    public void Query_RoleOfATeam_CountsForItsMembers()
    {
        Arrange("Basic");
        var team = _organization.Rows.CreateTeam("Service", SecuredOrganization.Global.Id);

        _organization.Rows.Associate("team", team, "teammembership_association", "systemuser", _user);

        Assert.Equal(4, _organization.As(_user).RetrieveMultiple(new QueryExpression("account")).Entities.Count);
    }

    private void Arrange(string depth)
    {
        RoleMetadata[] roles = [SecuredOrganization.Basic, SecuredOrganization.Local, SecuredOrganization.Deep, SecuredOrganization.Global];
        _user = _organization.UserIn(_organization.Branch, roles.Single(role => role.Name == depth));
        _organization.AccountOf(_user, "own");
        _organization.AccountOf(_organization.UserIn(_organization.Branch, SecuredOrganization.Basic), "branch");
        _organization.AccountOf(_organization.UserIn(_organization.Shop, SecuredOrganization.Basic), "shop");
        _organization.AccountOf(_organization.UserIn(WellKnownIds.BusinessUnit, SecuredOrganization.Basic), "root");
    }

    private Guid Row(string name) => _organization.Rows.Service.RetrieveMultiple(
        new QueryByAttribute("account") { Attributes = { "name" }, Values = { name } }).Entities.Single().Id;
}

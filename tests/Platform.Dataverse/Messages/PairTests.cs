using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Messages;

public sealed class PairTests : IAsyncLifetime
{
    private static readonly Relationship Roles = new("systemuserroles_association");

    private TestOrganization _organization = null!;
    private Guid _user;

    public async ValueTask InitializeAsync()
    {
        _organization = await TestOrganization.OpenAsync();
        _user = _organization.CreateUser();
    }

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Associate_ManyToMany_AddsAndRemovesThePair()
    {
        _organization.Service.Associate("systemuser", _user, Roles, [Role]);
        Assert.Single(Pairs());

        _organization.Service.Disassociate("systemuser", _user, Roles, [Role]);
        Assert.Empty(Pairs());
    }

    [Fact]
    public void Associate_FromTheOtherSide_IsTheSame()
    {
        _organization.Service.Associate("role", Role.Id, Roles, [new EntityReference("systemuser", _user)]);

        Assert.Single(Pairs());
    }

    [Fact]
    public void Associate_PairThatExists_IsRefused()
    {
        _organization.Service.Associate("systemuser", _user, Roles, [Role]);

        var fault = AssertFault.Has(
            unchecked((int)0x80040237), () => _organization.Service.Associate("systemuser", _user, Roles, [Role]));

        Assert.Equal("Cannot insert duplicate key.", fault.Message);
    }

    [Fact]
    public void Associate_RowThatDoesNotExist_IsRefused() => AssertFault.Has(
        unchecked((int)0x80040217),
        () => _organization.Service.Associate("systemuser", _user, Roles, [new EntityReference("role", Guid.NewGuid())]));

    [Fact]
    public void Associate_RowOfAnotherTable_IsRefused() => AssertFault.Has(
        unchecked((int)0x80040203),
        () => _organization.Service.Associate("systemuser", _user, Roles, [new EntityReference("team", Guid.NewGuid())]));

    [Fact]
    public void Create_RowOfAnIntersectTable_IsRefused()
    {
        var fault = AssertFault.Has(unchecked((int)0x80040800), () => _organization.Service.Create(
            new Entity("systemuserroles") { ["systemuserid"] = _user, ["roleid"] = Role.Id }));

        Assert.Equal(
            "The 'Create' method does not support entities of type 'systemuserroles'. MessageProcessorCache returned MessageProcessor.Empty.",
            fault.Message);
    }

    private static EntityReference Role => new("role", WellKnownIds.SystemAdministratorRole);

    private IEnumerable<Entity> Pairs() => _organization.Service.RetrieveMultiple(
        new QueryByAttribute("systemuserroles") { Attributes = { "systemuserid" }, Values = { _user } }).Entities;
}

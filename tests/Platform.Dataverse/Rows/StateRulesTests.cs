using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Rows;

public sealed class StateRulesTests : IAsyncLifetime
{
    private const int InvalidStateCodeStatusCode = unchecked((int)0x80048408);

    private TestOrganization _organization = null!;
    private Guid _account;

    public async ValueTask InitializeAsync()
    {
        _organization = await TestOrganization.OpenAsync();
        _account = _organization.CreateAccount();
    }

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Update_StatusOfAnotherStateAlone_IsRefused()
    {
        var fault = Refused(row => row["statuscode"] = new OptionSetValue(2));

        Assert.Equal(
            $"2 is not a valid status code for state code AccountState.Active on account with Id {_account}.", fault.Message);
    }

    [Fact]
    public void Update_StatusNobodyKnows_IsRefused()
    {
        var fault = Refused(row => row["statuscode"] = new OptionSetValue(99));

        Assert.Equal($"99 is not a valid status code on account with Id {_account}.", fault.Message);
    }

    [Fact]
    public void Update_StateNobodyKnows_IsRefused() => Refused(row => row["statecode"] = new OptionSetValue(9));

    [Fact]
    public void Update_StateWithItsStatus_IsWritten()
    {
        _organization.Service.Update(new Entity("account", _account)
        {
            ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2),
        });

        Assert.Equal(1, _organization.Read("account", _account).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Create_StatusOfAnotherState_IsRefused() => AssertFault.Has(
        InvalidStateCodeStatusCode, () => _organization.CreateAccount(more: row => row["statuscode"] = new OptionSetValue(2)));

    [Theory]
    [InlineData("Inactive", 2, true)]
    [InlineData("Inactive", 1, false)]
    [InlineData("Active", -1, true)]
    [InlineData("Closed", -1, false)]
    public void IsValidStateTransition_PerPair_SaysWhetherItGoes(string state, int status, bool expected)
    {
        var response = (IsValidStateTransitionResponse)_organization.Service.Execute(new IsValidStateTransitionRequest
        {
            Entity = new EntityReference("account", _account), NewState = state, NewStatus = status,
        });

        Assert.Equal(expected, response.IsValid);
    }

    private OrganizationServiceFault Refused(Action<Entity> change)
    {
        var row = new Entity("account", _account);
        change(row);
        return AssertFault.Has(InvalidStateCodeStatusCode, () => _organization.Service.Update(row));
    }
}

using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Rows;

public sealed class ColumnCheckTests : IAsyncLifetime
{
    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync();

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Create_UnknownTable_IsRefused()
    {
        var fault = AssertFault.Has(unchecked((int)0x80041102), () => _organization.Service.Create(new Entity("sav_nothing")));

        Assert.Equal("The entity with a name = 'sav_nothing' with namemapping = 'Logical' was not found in the MetadataCache.", fault.Message);
    }

    [Fact]
    public void Create_UnknownColumn_IsRefused()
    {
        var fault = Refused(0x80041103, new Entity("account") { ["nmae"] = "Contoso" });

        Assert.StartsWith("'account' entity doesn't contain attribute with Name = 'nmae' and NameMapping = 'Logical'.", fault.Message);
    }

    [Fact]
    public void Create_TextLongerThanColumn_IsRefused()
    {
        var fault = Refused(0x80044331, new Entity("account") { ["name"] = new string('x', 161) });

        Assert.Equal(
            "A validation error occurred. The length of the 'name' attribute of the 'account' entity exceeded the maximum allowed length of '160'.",
            fault.Message);
    }

    [Fact]
    public void Create_ValueOfAnotherType_IsRefused() => Refused(0x80040203, new Entity("account") { ["name"] = 7 });

    [Fact]
    public void Create_NumberOutsideRange_IsRefused() =>
        Refused(0x80044330, new Entity("sav_contractline") { ["sav_name"] = "line", ["sav_labourpercent"] = 100.01m });

    [Fact]
    public void Create_UnknownOption_IsRefused()
    {
        var fault = Refused(0x8004431a, new Entity("incident") { ["title"] = "x", ["prioritycode"] = new OptionSetValue(9) });

        Assert.Equal(
            "A validation error occurred. The value 9 of 'prioritycode' on record of type 'incident' is outside the valid range. " +
            "Accepted Values: 1,2,3",
            fault.Message);
    }

    [Fact]
    public void Create_DateBefore1753_IsRefused() =>
        Refused(0x80040239, new Entity("sav_installedequipment") { ["sav_name"] = "x", ["sav_soldon"] = DateTime.MinValue });

    [Fact]
    public void Create_LookupToATableItCannotPointTo_IsRefused() =>
        Refused(0x80040203, new Entity("incident") { ["title"] = "x", ["customerid"] = new EntityReference("product", Guid.NewGuid()) });

    [Fact]
    public void Create_LookupToARowThatDoesNotExist_IsRefused()
    {
        var id = Guid.NewGuid();

        var fault = Refused(0x80040217, new Entity("incident") { ["title"] = "x", ["customerid"] = new EntityReference("account", id) });

        Assert.Equal($"account With Id = {id} Does Not Exist", fault.Message);
    }

    private OrganizationServiceFault Refused(uint code, Entity row) =>
        AssertFault.Has(unchecked((int)code), () => _organization.Service.Create(row));
}

using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Overrides;

public sealed class ValidateOverrideLimitTests(Organisation organisation)
{
    private readonly string _role = RoleOf(organisation);

    [Fact]
    public void Create_RoleThatDoesNotExist_IsRefused()
    {
        Assert.Contains("no security role 'Nobody'", CrmRow.Refusal(() => organisation.Create(Counter.LimitRow("Nobody", 100))));
        Assert.Contains("« Nobody »", CrmRow.Refusal(() => organisation.ForFrenchUser().Create(Counter.LimitRow("Nobody", 100))));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0.001")]
    public void CreateAndUpdate_LimitThatIsNoneInCents_AreRefused(string limit)
    {
        var amount = decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"'{limit}'", CrmRow.Refusal(() => organisation.Create(Counter.LimitRow(_role, amount))));
        var reference = organisation.Create(Counter.LimitRow(_role, 100));

        Assert.Contains($"'{limit}'", CrmRow.Refusal(() => organisation.Service.Update(
            new Entity("sav_overridelimit", reference.Id) { ["sav_goodwilllimit"] = new Money(amount) })));
        Assert.Equal(100, organisation.Read(reference).Amount("sav_goodwilllimit"));
    }

    [Fact]
    public void Create_SecondLimitOfARoleInACurrency_IsRefused()
    {
        organisation.Create(Counter.LimitRow(_role, 100));

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => organisation.Create(Counter.LimitRow(_role, 200)));
    }

    private static string RoleOf(Organisation organisation)
    {
        var name = organisation.Next("Role");
        organisation.Create(new Entity("role")
        {
            ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
        });
        return name;
    }
}

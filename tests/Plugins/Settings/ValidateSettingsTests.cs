using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Settings;

public sealed class ValidateSettingsTests(Organisation organisation)
{
    private readonly EntityReference _unit = organisation.Create(new Entity("businessunit")
    {
        ["name"] = organisation.Next("BU"), ["parentbusinessunitid"] = new EntityReference("businessunit", WellKnownIds.BusinessUnit),
    });

    [Theory]
    [InlineData("account")]
    [InlineData("contact")]
    public void CreateAndUpdate_UnknownZone_AreRefused(string table)
    {
        var customer = new Desk(organisation, table).Customer;
        var row = new Entity(table) { [table == "account" ? "name" : "lastname"] = "Martin", ["sav_timezone"] = "Europe/Lutetia" };

        Assert.Contains("'Europe/Lutetia' is unknown", CrmRow.Refusal(() => organisation.Create(row)));
        Assert.Contains("« Paris » est inconnu", CrmRow.Refusal(() => organisation.ForFrenchUser().Update(
            new Entity(table, customer.Id) { ["sav_timezone"] = "Paris" })));
        Assert.Equal("Europe/Paris", organisation.Read(customer).Text("sav_timezone"));
    }

    [Fact]
    public void Update_EmptyZone_MeansTheUsualOne()
    {
        var desk = new Desk(organisation);

        Change(desk.Customer, "sav_timezone", " ");

        Assert.False(organisation.Read(desk.Customer).Contains("sav_timezone"));
        Assert.NotEqual(Guid.Empty, desk.Case().Id);
    }

    [Theory]
    [InlineData("contractLine, waranty", "names 'waranty'")]
    [InlineData("contractLine, warranty, contractLine", "names 'contractLine' twice")]
    public void Update_WrongOrderOfSources_IsRefused(string order, string reason) =>
        Assert.Contains(reason, CrmRow.Refusal(() => Change(_unit, "sav_sourceorder", order)));

    [Fact]
    public void Update_OrderAndThresholdThatCanBeRead_AreSaved()
    {
        Change(_unit, "sav_sourceorder", "prepaidPack, contractLine");
        Change(_unit, "sav_quotethreshold", 99.5m);
        Change(_unit, "sav_sourceorder", null!);

        Assert.Equal(99.5m, organisation.Read(_unit).GetAttributeValue<decimal>("sav_quotethreshold"));
    }

    private void Change(EntityReference row, string column, object value) =>
        organisation.Service.Update(new Entity(row.LogicalName, row.Id) { [column] = value });
}

using Sav.Plugins.Tests.Crm;
using Sav.Plugins.Tests.InstalledEquipment;

namespace Sav.Plugins.Tests.Sites;

public sealed class ValidateSiteTests(Organisation organisation)
{
    private readonly UnitDesk _units = new(organisation, new Desk(organisation));

    [Theory]
    [InlineData("sav_timezone", "Europe/Lutetia", "'Europe/Lutetia' is unknown")]
    [InlineData("sav_countrycode", "UK", "country code 'UK' is unknown")]
    public void Create_WrongValue_IsRefused(string column, string value, string refusal)
    {
        var row = _units.SiteRow();
        row[column] = value;

        Assert.Contains(refusal, CrmRow.Refusal(() => organisation.Create(row)));
    }

    [Fact]
    public void Create_WithoutCountry_IsKept()
    {
        var row = _units.SiteRow();
        row["sav_countrycode"] = null;

        Assert.Null(organisation.Read(organisation.Create(row)).Text("sav_countrycode"));
    }

    [Fact]
    public void Update_WrongCountry_IsRefusedInTheLanguageOfTheUser()
    {
        var site = organisation.Read(_units.Site());
        site["sav_countrycode"] = "fr";

        Assert.Contains("Le code pays « fr » est inconnu", CrmRow.Refusal(() => organisation.ForFrenchUser().Update(site)));
    }

    [Fact]
    public void Create_NumberOfAnotherSite_IsRefused()
    {
        var row = _units.SiteRow();
        organisation.Create(row);
        row.Id = Guid.Empty;

        CrmRow.Refusal(() => organisation.Create(row));
    }
}

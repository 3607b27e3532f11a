using Sav.Domain.InstalledEquipment;

namespace Sav.Domain.Tests.InstalledEquipment;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("FR")]
    [InlineData("RE")]
    public void CountryCode_AssignedByIso_IsKept(string code) => Assert.Equal(code, new CountryCode(code).ToString());

    [Theory]
    [InlineData("fr")]
    [InlineData("UK")]
    [InlineData("FRA")]
    [InlineData("")]
    public void CountryCode_AnythingElse_IsRefused(string code) =>
        Assert.Contains($"'{code}'", Assert.Throws<CountryCodeException>(() => new CountryCode(code)).Message);
}

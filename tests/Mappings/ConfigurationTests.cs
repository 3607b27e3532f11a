namespace Sav.Mappings.Tests;

public sealed class ConfigurationTests
{
    [Fact]
    public void Profiles_AllMembersOfEveryTarget_AreAccountedFor() => Maps.Mapper.ConfigurationProvider.AssertConfigurationIsValid();
}

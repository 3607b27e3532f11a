using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Sav.Architecture.Tests.DeclaredApi;

public sealed class AssemblyIdentityTests
{
    [Theory]
    [InlineData(typeof(Entity), "Microsoft.Xrm.Sdk")]
    [InlineData(typeof(WhoAmIRequest), "Microsoft.Crm.Sdk.Proxy")]
    public void SdkAssembly_HoldsTheType_HasTheIdentityThatDataverseLoads(Type type, string name)
    {
        var identity = type.Assembly.GetName();

        Assert.Equal(name, identity.Name);
        Assert.Equal(new Version(9, 0, 0, 0), identity.Version);
        Assert.Equal("31bf3856ad364e35", Convert.ToHexStringLower(identity.GetPublicKeyToken()!));
    }
}

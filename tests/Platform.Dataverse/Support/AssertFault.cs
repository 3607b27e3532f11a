using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Tests.Support;

internal static class AssertFault
{
    /// <summary>Asserts that the call fails with a fault of this code.</summary>
    public static OrganizationServiceFault Has(int code, Action call)
    {
        var exception = Assert.Throws<FaultException<OrganizationServiceFault>>(call);
        Assert.Equal(Hex(code), Hex(exception.Detail.ErrorCode) + (code == exception.Detail.ErrorCode ? "" : ": " + exception.Message));
        Assert.Equal(exception.Message, exception.Detail.Message);
        return exception.Detail;
    }

    private static string Hex(int code) => $"0x{code:x8}";
}

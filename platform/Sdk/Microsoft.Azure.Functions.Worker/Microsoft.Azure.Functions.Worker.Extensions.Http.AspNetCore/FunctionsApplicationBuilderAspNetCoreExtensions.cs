using System;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Lets HTTP functions use ASP.NET Core's types.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        throw new PlatformNotSupportedException(
            "'ConfigureFunctionsWebApplication' needs the Azure Functions host, which this build only declares. "
            + "Build with -p:MicrosoftSdk=official and start the app with the host, or run the functions with the hub (src/Hub).");
    }
}

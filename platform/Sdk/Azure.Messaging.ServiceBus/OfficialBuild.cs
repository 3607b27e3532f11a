using System;
using System.Runtime.CompilerServices;

namespace Azure.Messaging.ServiceBus
{
    internal static class OfficialBuild
    {
        public static PlatformNotSupportedException Required([CallerMemberName] string member = null) =>
            new PlatformNotSupportedException(
                $"'{member}' talks to Azure Service Bus, and this build holds only the declarations of Azure.Messaging.ServiceBus. "
                + "Build with -p:MicrosoftSdk=official to use Microsoft's package, or use the client of the embedded broker.");
    }
}

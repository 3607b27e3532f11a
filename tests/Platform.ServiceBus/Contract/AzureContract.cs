namespace Sav.Platform.ServiceBus.Tests.Contract;

public sealed class AzureContract : ServiceBusContract<AzureBus>;

namespace Sav.Platform.ServiceBus.Tests.Contract;

public sealed class EmbeddedContract : ServiceBusContract<EmbeddedBus>;

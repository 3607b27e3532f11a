namespace Sav.Platform.ServiceBus.Tests.Contract;

public sealed class NeighbourContract : ServiceBusContract<NeighbourBus>;

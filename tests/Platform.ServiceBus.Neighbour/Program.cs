using Sav.Platform.ServiceBus.Neighbour;

// A process that shares Service Bus stores with the tests. Each line of its input is a command, and is answered by one line; it lives
// until its input ends or it is killed.
var neighbour = new Neighbour();
while (Console.ReadLine() is { } line)
{
    Console.WriteLine(await neighbour.DoAsync(line.Split('|')));
}

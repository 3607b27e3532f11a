using System.Globalization;

namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>
/// Random operations on the broker and on a model of it, with a crash after every 500; <c>SAV_BUS_MODEL_STEPS</c> names another number of them.
/// </summary>
public sealed class ModelTests
{
    private static readonly int Steps =
        int.Parse(Environment.GetEnvironmentVariable("SAV_BUS_MODEL_STEPS") ?? "100000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Operations_RandomAndWithCrashes_EndAsInTheModel(int seed)
    {
        await using var run = new ModelRun(seed);

        await run.RunAsync(Steps / 2);
    }
}

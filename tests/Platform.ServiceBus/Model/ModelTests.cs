using System.Globalization;

namespace Sav.Platform.ServiceBus.Tests.Model;

public sealed class ModelTests
{
    private static readonly int Steps =
        int.Parse(Environment.GetEnvironmentVariable("SAV_BUS_MODEL_STEPS") ?? "30000", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Operations_RandomAndWithCrashes_EndAsInTheModel(int seed)
    {
        await using var run = new ModelRun(seed);

        await run.RunAsync(Steps / 2);
    }
}

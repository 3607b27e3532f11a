using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.InstalledEquipment;

namespace Sav.Domain.Tests.InstalledEquipment;

public sealed class MeterReadingTests
{
    [Theory]
    [InlineData(100, true)]
    [InlineData(150.5, true)]
    [InlineData(200, true)]
    [InlineData(99.9, false)]
    [InlineData(200.1, false)]
    public void RequirePossible_BetweenTwoReadings_HasToLieBetweenThem(double value, bool isPossible)
    {
        var reading = At(2, (decimal)value);

        var refusal = Record.Exception(() => reading.RequirePossible(before: At(1, 100), after: At(3, 200)));

        Assert.Equal(isPossible, refusal is null);
    }

    [Fact]
    public void RequirePossible_LowerThanTheLastOne_NamesBothValues()
    {
        var refusal = Assert.Throws<MeterReadingException>(() => At(2, 99.5m).RequirePossible(At(1, 100), after: null));

        Assert.Contains("'99.5' is below '100' of 2026-03-02 09:15 UTC", refusal.Message);
    }

    [Fact]
    public void RequirePossible_NewMeter_MayBeginLower() =>
        (At(2, 0) with { IsExchange = true }).RequirePossible(At(1, 100), after: null);

    [Fact]
    public void RequirePossible_BeforeANewMeter_MayBeHigher() =>
        At(2, 150).RequirePossible(At(1, 100), after: At(3, 0) with { IsExchange = true });

    [Fact]
    public void RequirePossible_Negative_IsRefused() =>
        Assert.Throws<MeterReadingException>(() => (At(1, -1) with { IsExchange = true }).RequirePossible(null, null));

    [Fact]
    public void RequirePossible_ReadingsInAnyOrder_NeverGoDownOnOneMeter() => Holds.For(
        from readings in Reading.ArrayOf(10) select readings,
        readings =>
        {
            var accepted = new SortedList<DateTimeOffset, MeterReading>();
            foreach (var reading in readings)
            {
                Enter(reading, accepted);
            }

            Assert.All(
                accepted.Values.Zip(accepted.Values.Skip(1)),
                pair => Assert.True(pair.Second.IsExchange || pair.First.Value <= pair.Second.Value));
        });

    private static Gen<MeterReading> Reading =>
        from hour in Gen.Choose(0, 30)
        from value in Gen.Choose(-5, 60)
        from isExchange in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select At(hour, value) with { IsExchange = isExchange };

    private static void Enter(MeterReading reading, SortedList<DateTimeOffset, MeterReading> accepted)
    {
        try
        {
            reading.RequirePossible(
                accepted.Values.LastOrDefault(other => other.ReadOn < reading.ReadOn),
                accepted.Values.FirstOrDefault(other => other.ReadOn > reading.ReadOn));
            accepted.TryAdd(reading.ReadOn, reading);
        }
        catch (MeterReadingException)
        {
            // Refused: the readings stay as they were.
        }
    }

    private static MeterReading At(int hour, decimal value) => new(Some.Monday.AddHours(hour), value, IsExchange: false);
}

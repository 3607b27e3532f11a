using FsCheck.Fluent;
using Sav.Domain.InstalledEquipment;

namespace Sav.Domain.Tests.InstalledEquipment;

public sealed class SerialRangeTests
{
    private static readonly SerialRange Range = new("SN-0100", "SN-0199");

    [Theory]
    [InlineData("SN-0100", true)]
    [InlineData("SN-0150", true)]
    [InlineData("sn-0150", true)]
    [InlineData("SN-0199", true)]
    [InlineData("SN-0099", false)]
    [InlineData("SN-0200", false)]
    [InlineData("SN-01500", false)]
    [InlineData("SN-015", false)]
    public void Contains_SerialNumber_ComparesCharactersOfEquallyLongNumbers(string serial, bool expected) =>
        Assert.Equal(expected, Range.Contains(serial));

    [Theory]
    [InlineData("SN-99", "SN-100")]
    [InlineData("", "")]
    [InlineData("SN-2", "SN-1")]
    public void SerialRange_BoundsThatHoldNothing_AreRefused(string from, string to) =>
        Assert.Throws<SerialRangeException>(() => new SerialRange(from, to));

    [Fact]
    public void Contains_PaddedNumbers_IsTheRangeOfTheNumbers() => Holds.For(
        from numbers in Gen.Choose(0, 9999).ArrayOf(3) select numbers,
        numbers =>
        {
            var (from, to, asked) = (Math.Min(numbers[0], numbers[1]), Math.Max(numbers[0], numbers[1]), numbers[2]);

            Assert.Equal(from <= asked && asked <= to, new SerialRange($"X{from:D4}", $"X{to:D4}").Contains($"X{asked:D4}"));
        });
}

using System.Globalization;
using FsCheck.Fluent;
using Sav.Domain.Json;

namespace Sav.Domain.Tests.Json;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0")]
    [InlineData("80.00", "80")]
    [InlineData("100", "100")]
    [InlineData("101.0", "101")]
    [InlineData("100.01", "100.01")]
    [InlineData("0.10", "0.1")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("1000000", "1000000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Of_Number_HasNoSuperfluousZeros(string number, string expected) =>
        Assert.Equal(expected, JsonNumber.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Of_AnyNumber_IsWrittenAsByTheFormat() => Holds.For(
        from units in Gen.Choose(-2_000_000, 2_000_000)
        from scale in Gen.Choose(0, 6)
        select new decimal(Math.Abs(units), 0, 0, units < 0, (byte)scale),
        number => Assert.Equal(number.ToString("0.############################", CultureInfo.InvariantCulture), JsonNumber.Of(number)));
}

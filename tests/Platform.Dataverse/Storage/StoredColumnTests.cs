using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Tests.Storage;

public sealed class StoredColumnTests : IDisposable
{
    private readonly StoreConnection _connection = StoreConnection.OpenWriter(":memory:");

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("0.0001")]
    [InlineData("-922337203685477.5808")]
    [InlineData("922337203685477.5807")]
    public void Money_AnyAmount_IsReadBackExactly(string amount)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new Money(value), RoundTrip(Column(ColumnType.Money), new Money(value)));
    }

    [Fact]
    public void Decimal_MorePlacesThanTheColumn_IsRoundedHalfAwayFromZero()
    {
        var column = Column(ColumnType.Decimal, precision: 2);

        Assert.Equal(0.13m, RoundTrip(column, 0.125m));
        Assert.Equal(-0.13m, RoundTrip(column, -0.125m));
    }

    [Fact]
    public void Decimal_BeyondSixtyFourBits_Overflows()
    {
        var column = Column(ColumnType.Decimal, precision: 10);

        Assert.Throws<OverflowException>(() => RoundTrip(column, 1_000_000_000m));
    }

    [Fact]
    public void DateTime_FractionOfASecond_IsDroppedTowardsThePast()
    {
        var column = Column(ColumnType.DateTime);
        var before1970 = new DateTime(1969, 12, 31, 23, 59, 58, 900, DateTimeKind.Utc);

        Assert.Equal(new DateTime(1969, 12, 31, 23, 59, 58, DateTimeKind.Utc), RoundTrip(column, before1970));
    }

    [Fact]
    public void DateTime_DateOnly_HasNoZone()
    {
        var column = Column(ColumnType.DateTime, behavior: DateTimeBehavior.DateOnly);

        var day = Assert.IsType<DateTime>(RoundTrip(column, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Unspecified)));

        Assert.Equal(new DateTime(2026, 3, 1), day);
        Assert.Equal(DateTimeKind.Unspecified, day.Kind);
    }

    [Fact]
    public void Text_Empty_IsKeptAsNull() => Assert.Null(RoundTrip(Column(ColumnType.String), ""));

    [Fact]
    public void Id_InTheStore_ReadsAsItIsWritten()
    {
        using var statement = _connection.Prepare("SELECT hex(?1)").Bind(1, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));

        Assert.True(statement.Step());
        Assert.Equal("00112233445566778899AABBCCDDEEFF", statement.Text(0));
    }

    private static StoredColumn Column(ColumnType type, int? precision = null, DateTimeBehavior? behavior = null) =>
        new(new ColumnMetadata { LogicalName = "c", SchemaName = "c", Type = type, Precision = precision, DateTimeBehavior = behavior });

    private object? RoundTrip(StoredColumn column, object value)
    {
        using var statement = _connection.Prepare("SELECT ?1");
        column.Bind(statement, 1, value);
        Assert.True(statement.Step());
        return column.Read(statement, 0);
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage.Text;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>
/// How one column of a Dataverse table lies in its SQLite table. One row is one row of a STRICT table; nothing is kept as JSON.
/// <list type="table">
/// <item><term>name</term><description>The logical name. A lookup with several targets has a second column, <c>customerid_type</c>, with
/// the logical name of the table it points to.</description></item>
/// <item><term>primary key, lookup</term><description>BLOB of the 16 bytes in the order in which they are written, so that
/// <c>hex(incidentid)</c> is the id without its dashes. Half the size of text in the row and in each index, compared with memcmp.</description></item>
/// <item><term>text</term><description>TEXT COLLATE DATAVERSE: without case and accents, see
/// <see cref="TextCollation"/>. A store made before that keeps its columns with NOCASE, which folds ASCII letters only.</description></item>
/// <item><term>money, decimal</term><description>INTEGER, the value times ten to the power of <see cref="Scale"/>: money 4 places, decimal
/// as many as the column has. Exact, ordered and summable; never a double on the way.</description></item>
/// <item><term>date and time</term><description>INTEGER, seconds since 1970 in UTC (<c>datetime(createdon, 'unixepoch')</c>), as Dataverse keeps no
/// fractions of a second. A day without time is its midnight.</description></item>
/// <item><term>yes/no, choice, state, status, whole number</term><description>INTEGER.</description></item>
/// <item><term>double</term><description>REAL.</description></item>
/// <item><term>empty</term><description>NULL; Dataverse keeps the empty string as null too.</description></item>
/// </list>
/// </summary>
public sealed class StoredColumn
{
    /// <summary>Decimal places that every money column is stored with.</summary>
    public const int MoneyScale = 4;

    private readonly decimal _unit;

    /// <param name="metadata">The column.</param>
    public StoredColumn(ColumnMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        Metadata = metadata;
        Name = metadata.LogicalName;
        Quoted = $"\"{Name}\"";
        TypeName = metadata.Targets.Count > 1 ? Name + "_type" : null;
        Scale = metadata.Type switch
        {
            ColumnType.Money => MoneyScale,
            ColumnType.Decimal => metadata.Precision ?? 2,
            _ => 0,
        };
        _unit = (decimal)Math.Pow(10, Scale);
    }

    /// <summary>The column as Dataverse knows it.</summary>
    public ColumnMetadata Metadata { get; }

    /// <summary>Name of the SQLite column: the logical name.</summary>
    public string Name { get; }

    /// <summary>The name, quoted for SQL.</summary>
    public string Quoted { get; }

    /// <summary>Name of the companion that says which table a lookup with several targets points to; null for every other column.</summary>
    public string? TypeName { get; }

    /// <summary>Decimal places of the stored whole number, for money and decimal; 0 for every other type.</summary>
    public int Scale { get; }

    /// <summary>Its number in the statement that adds a row; the companion has the next.</summary>
    internal int Parameter { get; set; }

    /// <summary>The type in the table's definition.</summary>
    public string Declaration => Metadata.Type switch
    {
        ColumnType.String or ColumnType.Memo => "TEXT COLLATE " + TextCollation.Name,
        ColumnType.Double => "REAL",
        ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => "BLOB",
        _ => "INTEGER",
    };

    /// <summary>
    /// Binds a value of the column, given in its SDK type (Money, OptionSetValue, EntityReference) or bare (decimal, int, Guid).
    /// Of a lookup it binds the id; the companion takes <see cref="EntityReference.LogicalName"/>.
    /// </summary>
    /// <param name="statement">Where to bind.</param>
    /// <param name="parameter">Number of the parameter, from 1.</param>
    /// <param name="value">The value, or null.</param>
    /// <exception cref="InvalidCastException">The value is not of the column's type.</exception>
    /// <exception cref="OverflowException">The value times ten to the power of <see cref="Scale"/> exceeds 64 bits.</exception>
    public void Bind(Statement statement, int parameter, object? value)
    {
        ArgumentNullException.ThrowIfNull(statement);
        _ = (Metadata.Type, value) switch
        {
            (_, null) => statement.BindNull(parameter),
            (ColumnType.String or ColumnType.Memo, string text) => statement.Bind(parameter, text.Length == 0 ? null : text),
            (ColumnType.Money or ColumnType.Decimal, _) => statement.Bind(parameter, Scaled(Number(value))),
            (ColumnType.Double, _) => statement.Bind(parameter, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            (ColumnType.DateTime, DateTime time) => statement.Bind(parameter, Seconds(WallClock(time))),
            (_, Guid id) => statement.Bind(parameter, id),
            (_, EntityReference reference) => statement.Bind(parameter, reference.Id),
            (_, OptionSetValue option) => statement.Bind(parameter, option.Value),
            (_, bool flag) => statement.Bind(parameter, flag ? 1 : 0),
            (_, int or long or short or Enum) => statement.Bind(parameter, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            _ => throw Mismatch(value),
        };
    }

    /// <summary>The stored value in its SDK type; null where the row has none.</summary>
    /// <param name="statement">A statement on a row.</param>
    /// <param name="column">Where the column is; the companion of a lookup with several targets must be right behind it.</param>
    public object? Read(Statement statement, int column)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.IsNull(column) ? null : Metadata.Type switch
        {
            ColumnType.String or ColumnType.Memo => statement.Text(column),
            ColumnType.Integer => (int)statement.Int64(column),
            ColumnType.BigInt => statement.Int64(column),
            ColumnType.Double => statement.Double(column),
            ColumnType.Decimal => Unscaled(statement.Int64(column)),
            ColumnType.Money => new Money(Unscaled(statement.Int64(column))),
            ColumnType.Boolean => statement.Int64(column) != 0,
            ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue((int)statement.Int64(column)),
            ColumnType.DateTime => Time(statement.Int64(column)),
            ColumnType.Uniqueidentifier => statement.Id(column),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new EntityReference(
                TypeName is null ? Metadata.Targets[0] : statement.Text(column + 1), statement.Id(column)),
            _ => throw new UnreachableException($"Column '{Name}' has the unknown type '{Metadata.Type}'."),
        };
    }

    /// <summary>The number that a stored whole number stands for, also of a sum over the column.</summary>
    public decimal Unscaled(long stored) => stored / _unit;

    /// <summary>The whole number a money or decimal value is stored as, rounded half away from zero to <see cref="Scale"/> places.</summary>
    public long Scaled(decimal value) => decimal.ToInt64(decimal.Round(value, Scale, MidpointRounding.AwayFromZero) * _unit);

    /// <summary>Whether the value times ten to the power of <see cref="Scale"/> fits into 64 bits.</summary>
    public bool Fits(decimal value) => Math.Abs(value) <= (long.MaxValue - 1) / _unit;

    /// <summary>The seconds a time is stored as. A time without a kind is taken as UTC, as the web service takes it.</summary>
    public static long Seconds(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        var (seconds, ticks) = Math.DivRem(utc.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond);
        return ticks < 0 ? seconds - 1 : seconds;
    }

    // A day, or a time without a zone, is what the calendar and the clock say, whatever zone a serialiser has put on it.
    private DateTime WallClock(DateTime time) => Metadata.DateTimeBehavior switch
    {
        DateTimeBehavior.DateOnly => DateTime.SpecifyKind(time.Date, DateTimeKind.Unspecified),
        DateTimeBehavior.TimeZoneIndependent => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        _ => time,
    };

    private static decimal Number(object value) =>
        value is Money money ? money.Value : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private DateTime Time(long seconds) => DateTime.SpecifyKind(
        DateTime.UnixEpoch.AddSeconds(seconds),
        Metadata.DateTimeBehavior is null or DateTimeBehavior.UserLocal ? DateTimeKind.Utc : DateTimeKind.Unspecified);

    private InvalidCastException Mismatch(object value) =>
        new($"Column '{Name}' is of type '{Metadata.Type}' and cannot hold the {value.GetType().Name} '{value}'.");
}

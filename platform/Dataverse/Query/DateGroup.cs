using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;
using Sav.Platform.Dataverse.Storage.Dates;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Groups rows by a part of a date in the user's time zone: the value is the number of the day in its month, of the week or month in its
/// year, or the year (Microsoft, "Aggregate data using FetchXml", grouping by parts of a date).
/// </summary>
internal sealed class DateGroup : AggregateColumn
{
    public DateGroup(QuerySource source, XrmAttributeExpression expression, QueryParameters parameters)
        : base(source, expression)
    {
        if (Column.Metadata.Type != ColumnType.DateTime || expression.DateTimeGrouping > XrmDateTimeGrouping.Year)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderInvalidValue,
                $"Grouping the {Column.Metadata.Type} column '{expression.AttributeName}' by '{expression.DateTimeGrouping}' is not "
                + "supported by the embedded Dataverse. Group a date by day, week, month, quarter or year.");
        }

        var isLocal = Column.Metadata.DateTimeBehavior is null or DateTimeBehavior.UserLocal;
        var zone = parameters.Add(input => isLocal ? input.Caller.Settings.Zone.Id : TimeZoneInfo.Utc.Id);
        ValueSql = $"{DatePartFunction.Name}({Source.Sql(Column)}, {zone}, {(int)expression.DateTimeGrouping})";
    }

    public override string Sql => ValueSql;

    public override string ValueSql { get; }

    public override int Width => 1;

    public override string GroupSql => ValueSql;

    // A year has no thousands.
    protected override string? Format(object value, QueryCaller caller) => ((int)value).ToString(CultureInfo.InvariantCulture);

    protected override object? Value(Statement statement, int at) => statement.IsNull(at) ? null : (int)statement.Int64(at);
}

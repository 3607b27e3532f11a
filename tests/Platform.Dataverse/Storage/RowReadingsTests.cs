using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;
using Sav.Platform.Dataverse.Tests.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Storage;

public sealed class RowReadingsTests
{
    private static readonly StoreSchema Schema = new(ShippedSolution.Metadata);

    private readonly RowReadings _readings = new(Schema);

    [Fact]
    public void Of_SameColumnsAgain_TranslatesThemOnce() =>
        Assert.Same(Reading("account", "name", "sav_customernumber"), Reading("account", "name", "sav_customernumber"));

    [Fact]
    public void Of_OtherColumns_ReadsThose()
    {
        string[] sql =
        [
            Reading("account", "name", "sav_customernumber").Sql, Reading("account", "sav_customernumber", "name").Sql, Reading("account", "name").Sql,
            Reading("product", "name").Sql, Reading("account").Sql, _readings.Of(Table("account"), new ColumnSet(true)).Sql,
        ];

        Assert.Distinct(sql);
    }

    [Fact]
    public void Of_NamesChangedByTheCallerLater_KeepsWhatWasAskedFor()
    {
        var columns = new ColumnSet("name");
        var reading = _readings.Of(Table("account"), columns);
        columns.AddColumn("sav_customernumber");

        Assert.NotSame(reading, _readings.Of(Table("account"), columns));
        Assert.Same(reading, Reading("account", "name"));
    }

    [Fact]
    public void Of_ColumnThatTheTableLacks_IsRefusedEachTime()
    {
        for (var time = 0; time < 2; time++)
        {
            AssertFault.Has(ErrorCodes.QueryBuilderNoAttribute, () => Reading("account", "nme"));
        }
    }

    private static StoredTable Table(string name) => Schema.FindTable(name)!;

    private RowReading Reading(string table, params string[] columns) => _readings.Of(Table(table), new ColumnSet(columns));
}

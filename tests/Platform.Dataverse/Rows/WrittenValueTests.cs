using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Tests.Support;

namespace Sav.Platform.Dataverse.Tests.Rows;

/// <summary>What becomes of values on the way into the store.</summary>
public sealed class WrittenValueTests : IAsyncLifetime
{
    private TestOrganization _organization = null!;

    public async ValueTask InitializeAsync() => _organization = await TestOrganization.OpenAsync(new Customisation
    {
        Table = table => table.LogicalName == "account" ? WithDates(table) : table,
    });

    public ValueTask DisposeAsync() => _organization.DisposeAsync();

    [Fact]
    public void Create_EmptyText_IsNull() =>
        Assert.False(Created(row => row["telephone1"] = "").Contains("telephone1"));

    // Forms trim; the service does not.
    [Fact]
    public void Create_TextWithSpacesAround_KeepsThem() => Assert.Equal(" 1 ", Created(row => row["telephone1"] = " 1 ")["telephone1"]);

    [Fact]
    public void Create_TextOfAllowedLength_IsWritten() => Assert.Equal(160, ((string)Created(row => row["name"] = new string('x', 160))["name"]).Length);

    [Fact]
    public void Create_DecimalWithMorePlaces_IsRounded()
    {
        var id = _organization.Service.Create(new Entity("sav_contractline") { ["sav_name"] = "line", ["sav_labourpercent"] = 33.335m });

        Assert.Equal(33.34m, _organization.Read("sav_contractline", id)["sav_labourpercent"]);
    }

    [Fact]
    public void Create_TimeOfUserLocalColumn_IsAnInstantInWholeSeconds()
    {
        var written = new DateTime(2026, 3, 2, 23, 30, 15, 400, DateTimeKind.Utc);

        var read = (DateTime)Created(row => row["sav_instant"] = written)["sav_instant"];

        Assert.Equal((new DateTime(2026, 3, 2, 23, 30, 15), DateTimeKind.Utc), (DateTime.SpecifyKind(read, DateTimeKind.Unspecified), read.Kind));
    }

    [Fact]
    public void Create_TimeOfDateOnlyColumn_IsTheDay()
    {
        var read = (DateTime)Created(row => row["sav_day"] = new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc))["sav_day"];

        Assert.Equal((new DateTime(2026, 3, 2), DateTimeKind.Unspecified), (read, read.Kind));
    }

    [Fact]
    public void Create_TimeOfZoneIndependentColumn_IsWhatTheClockSays()
    {
        var read = (DateTime)Created(row => row["sav_clock"] = new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc))["sav_clock"];

        Assert.Equal((new DateTime(2026, 3, 2, 23, 30, 0), DateTimeKind.Unspecified), (read, read.Kind));
    }

    [Fact]
    public void Create_DayOf1753_IsWritten() =>
        Assert.Equal(new DateTime(1753, 1, 1), Created(row => row["sav_day"] = new DateTime(1753, 1, 1))["sav_day"]);

    [Fact]
    public void Update_RequiredColumnEmptied_IsRefused()
    {
        var fault = AssertFault.Has(unchecked((int)0x80040203), () => _organization.Service.Update(
            new Entity("account", _organization.CreateAccount()) { ["ownerid"] = null }));

        Assert.Equal("Attribute: ownerid cannot be set to NULL", fault.Message);
    }

    [Fact]
    public void Create_BusinessRequiredColumnMissing_IsAllowed() =>
        Assert.NotEqual(Guid.Empty, _organization.Service.Create(new Entity("contact")));

    [Fact]
    public void Update_OtherCurrency_ConvertsTheAmountsThatStay()
    {
        var dollar = _organization.Service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m,
        });
        var id = _organization.Service.Create(new Entity("incident") { ["title"] = "x", ["sav_quotedamount"] = new Money(100m) });

        _organization.Service.Update(new Entity("incident", id) { ["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar) });

        var incident = _organization.Read("incident", id);
        Assert.Equal((new Money(100m), new Money(80m)), (incident["sav_quotedamount"], incident["sav_quotedamount_base"]));
        Assert.Equal(1.25m, incident["exchangerate"]);
    }

    [Fact]
    public void Create_NumberedColumn_FollowsItsFormat()
    {
        Assert.Matches("^N-01000-[A-Z0-9]{6}-202603020800$", (string)Created(_ => { })["sav_numbered"]);
        Assert.StartsWith("N-01001-", (string)Created(_ => { })["sav_numbered"]);
    }

    [Fact]
    public void Create_NumberGiven_IsKept() => Assert.Equal("X", Created(row => row["sav_numbered"] = "X")["sav_numbered"]);

    [Fact]
    public void Retrieve_EmptyGuid_IsRefused()
    {
        var fault = AssertFault.Has(unchecked((int)0x80040203), () => _organization.Read("account", Guid.Empty));

        Assert.Equal("Expected non-empty Guid.", fault.Message);
    }

    [Fact]
    public void Create_LookupWithEmptyGuid_IsRefused() => AssertFault.Has(
        unchecked((int)0x80040203), () => Created(row => row["primarycontactid"] = new EntityReference("contact", Guid.Empty)));

    [Fact]
    public void Create_WithoutLogicalName_IsRefused()
    {
        var fault = AssertFault.Has(unchecked((int)0x80040203), () => _organization.Service.Create(new Entity()));

        Assert.Equal("Required member 'LogicalName' missing for field 'Target'", fault.Message);
    }

    private Entity Created(Action<Entity> more) => _organization.Read("account", _organization.CreateAccount(more: more));

    private static TableMetadata WithDates(TableMetadata table) => new(
    [
        .. table.Columns.Values,
        Date("sav_instant", DateTimeBehavior.UserLocal), Date("sav_day", DateTimeBehavior.DateOnly), Date("sav_clock", DateTimeBehavior.TimeZoneIndependent),
        new()
        {
            LogicalName = "sav_numbered", SchemaName = "sav_numbered", Type = ColumnType.String, MaxLength = 100,
            AutoNumberFormat = "N-{SEQNUM:5}-{RANDSTRING:6}-{DATETIMEUTC:yyyyMMddHHmm}",
        },
    ])
    {
        LogicalName = table.LogicalName, SchemaName = table.SchemaName, EntitySetName = table.EntitySetName,
        PrimaryIdColumn = table.PrimaryIdColumn, PrimaryNameColumn = table.PrimaryNameColumn, Label = table.Label, Keys = table.Keys,
    };

    private static ColumnMetadata Date(string name, DateTimeBehavior behavior) =>
        new() { LogicalName = name, SchemaName = name, Type = ColumnType.DateTime, DateTimeBehavior = behavior };
}

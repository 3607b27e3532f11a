using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Tests.Storage;

public sealed class SchemaInstallerTests : IDisposable
{
    private readonly StoreConnection _connection = StoreConnection.OpenWriter(":memory:");

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Install_ColumnThatTheStoreLacks_IsAdded()
    {
        SchemaInstaller.Install(_connection, Schema("name"));
        SchemaInstaller.Install(_connection, Schema("name", "phone"));

        _connection.Run("INSERT INTO account (accountid, name, phone) VALUES (x'00', 'a', 'b')");
    }

    [Fact]
    public void Install_Lookup_IsChosenBeforeAChoice()
    {
        SchemaInstaller.Install(_connection, Schema());

        using var plan = _connection.Prepare("EXPLAIN QUERY PLAN SELECT * FROM account WHERE sav_kind = ?1 AND parentid = ?2");
        Assert.True(plan.Step());
        Assert.Contains("account_parentid", plan.Text(3), StringComparison.Ordinal);
    }

    private static StoreSchema Schema(params string[] textColumns) => new(new OrganizationMetadata(
    [
        new TableMetadata(
        [
            Column("accountid", ColumnType.Uniqueidentifier),
            Column("parentid", ColumnType.Lookup, "account"),
            Column("sav_kind", ColumnType.Choice),
            .. textColumns.Select(name => Column(name, ColumnType.String)),
        ])
        {
            LogicalName = "account", SchemaName = "Account", EntitySetName = "accounts", PrimaryIdColumn = "accountid",
        },
    ]));

    private static ColumnMetadata Column(string name, ColumnType type, params string[] targets) =>
        new() { LogicalName = name, SchemaName = name, Type = type, Targets = targets };
}

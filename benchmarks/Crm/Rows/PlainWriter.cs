using Microsoft.Data.Sqlite;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>The writing statements. A new row has a value in the same columns as one that the embedded Dataverse has written.</summary>
internal sealed class PlainWriter : IDisposable
{
    private readonly Units _units;
    private readonly SqliteConnection _connection;
    private readonly SharedCommit _commit;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly Dictionary<string, SqliteParameter> _inserted = [];
    private long _version = 1L << 32;

    public PlainWriter(string file, Units units)
    {
        _units = units;
        _connection = PlainConnection.OpenWriter(file);
        _commit = new SharedCommit(_connection);
        _insert = PrepareInsert();
        _update = _connection.Prepare(
            $"UPDATE {Units.Table} SET sav_name = $1, modifiedon = $2, modifiedby = $3, versionnumber = $4 WHERE sav_installedequipmentid = $5", 5);
        _update.Parameters[2].Value = _inserted["modifiedby"].Value;
    }

    public void Create(int number) => _commit.Run(() =>
    {
        _inserted["sav_installedequipmentid"].Value = PlainConnection.Bytes(Guid.CreateVersion7());
        _inserted["sav_name"].Value = Units.Serial(number);
        _inserted["sav_serialnumber"].Value = Units.Serial(number);
        _inserted["sav_customerid"].Value = PlainConnection.Bytes(Units.Customer(_units.CustomerOf(number)).Id);
        _inserted["sav_soldon"].Value = PlainConnection.Seconds(_units.SoldOn(number));
        _inserted["sav_warrantyend"].Value = PlainConnection.Seconds(_units.SoldOn(number).AddYears(2));
        _inserted["createdon"].Value = Now();
        _inserted["modifiedon"].Value = Now();
        _inserted["versionnumber"].Value = _version++;
        _insert.ExecuteNonQuery();
    });

    public void Update(int number) => _commit.Run(() =>
    {
        _update.Parameters[0].Value = Units.Serial(Random.Shared.Next());
        _update.Parameters[1].Value = Now();
        _update.Parameters[3].Value = _version++;
        _update.Parameters[4].Value = PlainConnection.Bytes(Units.Id(number));
        _update.ExecuteNonQuery();
    });

    public void Dispose() => _connection.Dispose();

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private SqliteCommand PrepareInsert()
    {
        var row = ReadRow();
        var command = _connection.Prepare(
            $"INSERT INTO {Units.Table} ({string.Join(", ", row.Keys)}) VALUES ({string.Join(", ", row.Keys.Select((_, i) => $"${i + 1}"))})", row.Count);
        foreach (var (i, (name, value)) in row.Index())
        {
            command.Parameters[i].Value = value;
            _inserted[name] = command.Parameters[i];
        }

        return command;
    }

    private Dictionary<string, object> ReadRow()
    {
        using var command = _connection.Prepare($"SELECT * FROM {Units.Table} LIMIT 1");
        using var reader = command.ExecuteReader();
        _ = reader.Read();
        return Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).ToDictionary(reader.GetName, reader.GetValue);
    }
}

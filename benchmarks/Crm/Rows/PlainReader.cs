using Microsoft.Data.Sqlite;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>The reading statements on one connection.</summary>
internal sealed class PlainReader : IDisposable
{
    private const string SelectUnit =
        """
        SELECT u.versionnumber, u.sav_installedequipmentid, u.sav_serialnumber, u.sav_name, u.sav_soldon, u.sav_warrantyend,
          u.sav_warrantypartspercent, u.sav_customerid, u.sav_customerid_type, a.name, u.sav_productid, p.name, u.statecode
        FROM sav_installedequipment u LEFT JOIN account a ON a.accountid = u.sav_customerid LEFT JOIN product p ON p.productid = u.sav_productid
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _byId;
    private readonly SqliteCommand _byKey;
    private readonly SqliteCommand _query;
    private readonly byte[] _product = PlainConnection.Bytes(Units.Product.Id);

    public PlainReader(string file)
    {
        _connection = PlainConnection.OpenReader(file);
        _byId = _connection.Prepare(SelectUnit + " WHERE u.sav_installedequipmentid = $1", 1);
        _byKey = _connection.Prepare(SelectUnit + " WHERE u.sav_serialnumber = $1 AND u.sav_productid = $2", 2);
        _query = _connection.Prepare(
            "SELECT u.sav_installedequipmentid, u.sav_serialnumber, u.sav_name, u.sav_soldon, a.name FROM sav_installedequipment u "
            + "JOIN account a ON a.accountid = u.sav_customerid WHERE u.sav_soldon >= $1 AND u.statecode = 0 AND a.sav_customernumber = $2 "
            + "ORDER BY u.sav_soldon", 2);
    }

    public void ById(int number)
    {
        _byId.Parameters[0].Value = PlainConnection.Bytes(Units.Id(number));
        ReadUnit(_byId);
    }

    public void ByKey(int number)
    {
        _byKey.Parameters[0].Value = Units.Serial(number);
        _byKey.Parameters[1].Value = _product;
        ReadUnit(_byKey);
    }

    public int Query(int customer)
    {
        _query.Parameters[0].Value = PlainConnection.Seconds(Units.FilterSoldOn);
        _query.Parameters[1].Value = Units.CustomerNumber(customer);
        using var reader = _query.ExecuteReader();
        var rows = new List<(Guid, string, string, DateTime, string)>();
        while (reader.Read())
        {
            rows.Add((Id(reader, 0), reader.GetString(1), reader.GetString(2), Time(reader, 3), reader.GetString(4)));
        }

        return rows.Count;
    }

    public void Dispose() => _connection.Dispose();

    private static Unit ReadUnit(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : throw new InvalidOperationException("The unit is not there: the two sides do not have the same rows.");
    }

    private static Unit Read(SqliteDataReader reader) => new(
        reader.GetInt64(0), Id(reader, 1), reader.GetString(2), reader.GetString(3), Time(reader, 4), Time(reader, 5), reader.GetInt64(6) / 100m,
        Id(reader, 7), reader.GetString(8), reader.GetString(9), Id(reader, 10), reader.GetString(11), reader.GetInt32(12));

    private static Guid Id(SqliteDataReader reader, int column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true);

    private static DateTime Time(SqliteDataReader reader, int column) => DateTime.UnixEpoch.AddSeconds(reader.GetInt64(column));
}

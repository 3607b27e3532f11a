using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>An order as what happens to it later needs it.</summary>
/// <param name="Announcements">Expected dates that were announced so far.</param>
internal sealed record OpenOrder(
    long Sequence,
    Guid CaseId,
    Guid PartRequestId,
    string Customer,
    string Article,
    int Quantity,
    int Shipped,
    int Cancelled,
    int Announcements)
{
    private const string Select = """
        SELECT sequence, case_id, part_request_id, customer, article, quantity, shipped, cancelled, announcements FROM part_order
        """;

    public static DocumentNumber Number { get; } = new("ORD");

    public string OrderNumber => Number.Format(Sequence);

    /// <summary>Pieces that are still to ship.</summary>
    public int Missing => Quantity - Shipped - Cancelled;

    /// <returns>The order that was made under a key, or null.</returns>
    public static OpenOrder? Find(Database database, string key) =>
        database.Query($"{Select} WHERE idempotency_key = ?1", Read, key).FirstOrDefault();

    /// <returns>Orders for an article that wait for stock, the oldest first.</returns>
    public static IReadOnlyList<OpenOrder> Waiting(Database database, string article) =>
        database.Query($"{Select} WHERE article = ?1 AND shipped + cancelled < quantity ORDER BY sequence", Read, article);

    private static OpenOrder Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        Guid.Parse(row.GetString(1)),
        Guid.Parse(row.GetString(2)),
        row.GetString(3),
        row.GetString(4),
        row.GetInt32(5),
        row.GetInt32(6),
        row.GetInt32(7),
        row.GetInt32(8));
}

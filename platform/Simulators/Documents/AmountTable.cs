using Microsoft.Data.Sqlite;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Documents;

/// <summary>
/// Reads documents with one amount. Their table has the columns sequence, idempotency_key, content_hash, amount_cents, currency,
/// posted_on and one that names the case or contract.
/// </summary>
/// <param name="table">Its name.</param>
/// <param name="owner">The column with the case or contract.</param>
/// <param name="number">How a sequence is written as a number.</param>
/// <param name="make">Makes the document as it is told.</param>
internal sealed class AmountTable<TDocument>(string table, string owner, DocumentNumber number, Func<PostedAmount, TDocument> make)
{
    private readonly string _select =
        $"SELECT sequence, idempotency_key, {owner}, amount_cents, currency, posted_on, content_hash FROM {table}";

    /// <summary>The document that was just written.</summary>
    public TDocument Written(long sequence, string key, Guid about, decimal amount, string currency, DateTimeOffset postedOn) =>
        make(new PostedAmount(number.Format(sequence), key, about, amount, currency, StoredInstant.Truncate(postedOn)));

    public StoredDocument<TDocument>? Find(Database database, string key) => database.Query(
        $"{_select} WHERE idempotency_key = ?1", row => new StoredDocument<TDocument>(Read(row), row.GetString(6)), key).FirstOrDefault();

    public IReadOnlyList<TDocument> Page(Database database, long after, int limit) =>
        database.Query($"{_select} WHERE sequence > ?1 ORDER BY sequence LIMIT ?2", Read, after, limit);

    private TDocument Read(SqliteDataReader row) => make(new PostedAmount(
        number.Format(row.GetInt64(0)),
        row.GetString(1),
        Guid.Parse(row.GetString(2)),
        Cents.ToAmount(row.GetInt64(3)),
        row.GetString(4),
        StoredInstant.From(row.GetInt64(5))));
}

using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>Rules that were changed at run time: one row for each subscription, with the state of the file that it changes.</summary>
internal sealed class RuleTable
{
    private readonly Store _store;
    private readonly Statement _read;
    private readonly Statement _write;

    public RuleTable(Store store)
    {
        _store = store;
        store.Prepare(
            "CREATE TABLE IF NOT EXISTS changed_rules "
            + "(subscription TEXT PRIMARY KEY COLLATE NOCASE, origin TEXT NOT NULL, rules TEXT NOT NULL) WITHOUT ROWID",
            0).Run();
        _read = store.Prepare("SELECT rules FROM changed_rules WHERE subscription = $1 AND origin = $2", 2);
        _write = store.Prepare("INSERT OR REPLACE INTO changed_rules (subscription, origin, rules) VALUES ($1, $2, $3)", 3);
    }

    /// <summary>The changed rules of a subscription; null if they are those of the file, or the file has changed since.</summary>
    public string? Read(string subscription, string origin)
    {
        using var row = _read.Read(subscription, origin);
        return row.Read() ? row.GetString(0) : null;
    }

    public void Write(string subscription, string origin, string rules) => _store.Write(_write, subscription, origin, rules);
}

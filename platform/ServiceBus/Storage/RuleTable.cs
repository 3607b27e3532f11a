namespace Sav.Platform.ServiceBus.Storage;

/// <summary>Rules that were changed at run time: one row for each subscription, with the state of the file that it changes.</summary>
internal sealed class RuleTable(Store store)
{
    private readonly Statement _read = store.Prepare("SELECT rules FROM changed_rules WHERE subscription = ?1 AND origin = ?2");
    private readonly Statement _write =
        store.Prepare("INSERT OR REPLACE INTO changed_rules (subscription, origin, rules) VALUES (?1, ?2, ?3)");

    /// <summary>The changed rules of a subscription; null if they are those of the file, or the file has changed since.</summary>
    public string? Read(string subscription, string origin)
    {
        using var row = _read.Read(subscription, origin);
        return row.Read() ? row.Text(0) : null;
    }

    public void Write(string subscription, string origin, string rules) => store.Write(_write, subscription, origin, rules);
}

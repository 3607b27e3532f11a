using System.Security.Cryptography;
using System.Text.Json;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// The rules of a subscription as they are now. They come from the topology file; what a rule manager changes is kept in the store, until
/// the file says something else of the subscription: then the file counts again.
/// </summary>
internal sealed class SubscriptionRules
{
    private readonly List<RuleSettings> _rules;
    private readonly RuleTable _table;
    private readonly string _path;
    private readonly string _origin;

    public SubscriptionRules(RuleTable table, string path, IReadOnlyList<RuleSettings> ofTheFile)
    {
        _table = table;
        _path = path;
        _origin = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(DefinitionsOf(ofTheFile))));
        _rules = table.Read(path, _origin) is { } stored
            ? JsonSerializer.Deserialize<List<RuleDefinition>>(stored)!.Select(definition => definition.ToRule()).ToList()
            : ofTheFile.ToList();
    }

    public IReadOnlyList<RuleDefinition> Definitions => DefinitionsOf(_rules);

    public void Add(RuleDefinition definition)
    {
        if (Find(definition.Name) != null)
        {
            throw Refusals.RuleExists(_path, definition.Name);
        }

        _rules.Add(definition.ToRule());
        Save();
    }

    public void Remove(string name)
    {
        _rules.Remove(Find(name) ?? throw Refusals.RuleNotFound(_path, name, _rules.Select(rule => rule.Name)));
        Save();
    }

    /// <summary>
    /// The copies that the subscription gets of a message: one if a rule without an action matches, and one for each rule with an action
    /// that matches (https://learn.microsoft.com/azure/service-bus-messaging/topic-filters#actions).
    /// </summary>
    public IEnumerable<MessageContent> CopiesOf(MessageContent message)
    {
        var matching = _rules.Where(rule => rule.Filter.Matches(message)).ToList();
        var changed = matching.Where(rule => rule.Action != null).Select(rule => rule.Action!.ApplyTo(message));
        return matching.Any(rule => rule.Action == null) ? changed.Prepend(message) : changed;
    }

    private static List<RuleDefinition> DefinitionsOf(IEnumerable<RuleSettings> rules) => rules.Select(rule => rule.Definition).ToList();

    private RuleSettings? Find(string name) =>
        _rules.Find(rule => string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase));

    private void Save() => _table.Write(_path, _origin, JsonSerializer.Serialize(Definitions));
}

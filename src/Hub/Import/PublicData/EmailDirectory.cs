namespace Sav.Hub.Import;

/// <summary>Finds a person by e-mail address, also by one with damaged letters.</summary>
internal sealed class EmailDirectory
{
    private readonly Dictionary<string, int> _personByAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> _personsByDamagedAddress = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists the addresses of <paramref name="emails"/>, by person.</summary>
    public EmailDirectory(IReadOnlyDictionary<int, string> emails)
    {
        foreach (var (person, email) in emails)
        {
            _personByAddress.TryAdd(email, person);
            var damaged = DamagedText.Damage(email);
            if (damaged != email)
            {
                if (!_personsByDamagedAddress.TryGetValue(damaged, out var persons))
                {
                    _personsByDamagedAddress.Add(damaged, persons = []);
                }

                persons.Add(person);
            }
        }
    }

    /// <summary>The person with this address, or null.</summary>
    public int? Find(string email) => _personByAddress.TryGetValue(email, out var person) ? person : null;

    /// <summary>The only person whose address looks like this when damaged; null: none, or several.</summary>
    public int? FindDamaged(string email) =>
        _personsByDamagedAddress.TryGetValue(email, out var persons) && persons.Count == 1 ? persons[0] : null;
}

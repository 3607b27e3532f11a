namespace Sav.Plugins.Coverage;

/// <summary>The persons who may call on a contract line, by their customer numbers: one a line, or separated by commas.</summary>
internal static class NamedContacts
{
    /// <summary>Null: everybody.</summary>
    public static IReadOnlyList<string>? Read(string? text)
    {
        var numbers = (text ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => number.Trim())
            .Where(number => number.Length > 0)
            .ToList();
        return numbers.Count == 0 ? null : numbers;
    }
}

using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// A property of the sender (<c>user.</c>, or no scope) or of the message itself (<c>sys.</c>). Names are compared without case.
/// </summary>
internal sealed record SqlProperty(bool IsSystem, string Name)
{
    private static readonly HashSet<string> Reserved = new(
        ["AND", "OR", "NOT", "IN", "LIKE", "IS", "NULL", "EXISTS", "ESCAPE", "TRUE", "FALSE", "SET", "REMOVE"],
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FormatException">No property stands there, or a system property that there is not.</exception>
    public static SqlProperty Read(SqlReader reader)
    {
        var first = reader.Take();
        if (!reader.TryTake("."))
        {
            return new SqlProperty(IsSystem: false, NameOf(reader, first));
        }

        var second = reader.Take();
        return first switch
        {
            _ when first.Is("user") => new SqlProperty(IsSystem: false, NameOf(reader, second)),
            _ when first.Is("sys") && SystemProperties.Knows(second.Value) => new SqlProperty(IsSystem: true, second.Value),
            _ when first.Is("sys") => throw reader.Fault(
                second with { Source = $"sys.{second.Source}" }, $"Known: {string.Join(", ", SystemProperties.Names)}."),
            _ => throw reader.Fault(first, "A property has the scope sys or user. Write a name with a dot in brackets."),
        };
    }

    public static object? ReadUser(MessageContent message, string name) =>
        message.Properties.TryGetValue(name, out var exact) ? exact : Find(message, name).Value;

    public object? Read(MessageContent message) => IsSystem ? SystemProperties.Read(message, Name) : ReadUser(message, Name);

    public bool ExistsIn(MessageContent message) =>
        IsSystem ? SystemProperties.Read(message, Name) != null : Find(message, Name).Key != null;

    private static KeyValuePair<string, object?> Find(MessageContent message, string name) =>
        message.Properties.FirstOrDefault(property => string.Equals(property.Key, name, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(SqlReader reader, SqlToken token) => token.Kind switch
    {
        SqlTokenKind.Name => token.Value,
        SqlTokenKind.Word when !Reserved.Contains(token.Value) => token.Value,
        SqlTokenKind.Word => throw reader.Fault(token, "It is a keyword. Write a property of this name in brackets."),
        _ => throw reader.Fault(token, "Expected a property, a constant or a function."),
    };
}

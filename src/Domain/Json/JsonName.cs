namespace Sav.Domain.Json;

/// <summary>How enumeration members are called in JSON: in camel case.</summary>
public static class JsonName
{
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

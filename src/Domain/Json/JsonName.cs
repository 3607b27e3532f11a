namespace Sav.Domain.Json;

/// <summary>How enumeration members are called in JSON: in camel case, exactly.</summary>
public static class JsonName
{
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>The member of that name; false when there is none.</summary>
    public static bool TryRead<T>(string name, out T member)
        where T : struct, Enum
    {
        foreach (var candidate in (T[])Enum.GetValues(typeof(T)))
        {
            if (Of(candidate) == name)
            {
                member = candidate;
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <exception cref="FormatException">There is no such member; the message lists those that there are.</exception>
    public static T Read<T>(string name)
        where T : struct, Enum => TryRead<T>(name, out var member)
        ? member
        : throw new FormatException($"'{name}' is no {typeof(T).Name}. Use one of: {Choices<T>()}.");

    /// <summary>All names, for errors: <c>defect, usageHelp</c>.</summary>
    public static string Choices<T>()
        where T : struct, Enum => string.Join(", ", ((T[])Enum.GetValues(typeof(T))).Select(Of));
}

namespace Sav.Domain.Json;

/// <summary>How enumeration members are called in JSON: in camel case, exactly.</summary>
public static class JsonName
{
    public static string Of<T>(T member)
        where T : struct, Enum => Names<T>.Of(member);

    /// <summary>The names of members, each once and in the order in which they are declared: <c>defect, usageHelp</c>.</summary>
    public static string List<T>(IEnumerable<T> members)
        where T : struct, Enum => Names<T>.List(members);

    /// <summary>The member of that name; false when there is none.</summary>
    public static bool TryRead<T>(string name, out T member)
        where T : struct, Enum
    {
        foreach (var candidate in Names<T>.Members)
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
        where T : struct, Enum => List(Names<T>.Members);

    // A decision names some hundred members; Enum.ToString would be most of what it costs.
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly T[] Members = (T[])Enum.GetValues(typeof(T));

        private static readonly string[] All = [.. Members.Select(member => CamelCase(member.ToString()))];

        public static string Of(T member)
        {
            var index = Array.IndexOf(Members, member);
            return index >= 0 ? All[index] : throw new ArgumentOutOfRangeException(nameof(member), member, $"This is no {typeof(T).Name}.");
        }

        public static string List(IEnumerable<T> members)
        {
            var list = string.Empty;
            for (var i = 0; i < Members.Length; i++)
            {
                if (members.Contains(Members[i]))
                {
                    list = list.Length == 0 ? All[i] : list + ", " + All[i];
                }
            }

            return list;
        }

        private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

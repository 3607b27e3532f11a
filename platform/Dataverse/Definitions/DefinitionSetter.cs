using System.Reflection;

namespace Sav.Platform.Dataverse.Definitions;

/// <summary>Sets what Microsoft's definitions keep from everybody but their own serialiser.</summary>
internal static class DefinitionSetter
{
    public static T With<T>(this T definition, string property, object? value)
        where T : class
    {
        var found = typeof(T).GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!;
        found.DeclaringType!.GetProperty(property)!.GetSetMethod(nonPublic: true)!.Invoke(definition, [value]);
        return definition;
    }
}

using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace Sav.Platform.Functions.Discovery;

/// <summary>Finds the public methods marked <c>[Function]</c>.</summary>
internal static class FunctionFinder
{
    private const BindingFlags DeclaredPublic =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Finds all functions, except those that an app setting disables, in order of their names.</summary>
    /// <exception cref="InvalidOperationException">
    /// A function has no trigger, two of them or an output binding, or two functions share a name.
    /// </exception>
    public static IReadOnlyList<DiscoveredFunction> Find(EmbeddedFunctionsOptions options)
    {
        var found = options.FunctionAssemblies.SelectMany(assembly => assembly.GetTypes())
            .Concat(options.FunctionTypes)
            .Distinct()
            .SelectMany(type => type.GetMethods(DeclaredPublic))
            .Select(method => (Method: method, method.GetCustomAttribute<FunctionAttribute>()?.Name))
            .Where(candidate => candidate.Name is not null && !IsDisabled(options.Configuration, candidate.Name))
            .Select(candidate => Describe(candidate.Name!, candidate.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToArray();
        CheckNames(found);
        return found;
    }

    private static bool IsDisabled(IConfiguration appSettings, string functionName) =>
        appSettings.GetValue($"AzureWebJobs.{functionName}.Disabled", false);

    private static DiscoveredFunction Describe(string name, MethodInfo method)
    {
        var triggers = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Trigger: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(candidate => candidate.Trigger is not null)
            .ToArray();
        if (triggers.Length != 1)
        {
            throw new InvalidOperationException(
                $"Function '{name}' ({Place(method)}) has {triggers.Length} triggers. Put exactly one trigger attribute on a parameter.");
        }

        if (method.IsDefined(typeof(BindingAttribute)))
        {
            throw new InvalidOperationException(
                $"Function '{name}' ({Place(method)}) has an output binding, which is not supported here. Send with a client instead.");
        }

        return new DiscoveredFunction(name, method, triggers[0].Parameter, triggers[0].Trigger!);
    }

    private static void CheckNames(IEnumerable<DiscoveredFunction> functions)
    {
        var twice = functions
            .GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            var places = string.Join(" and ", twice.Select(function => Place(function.Method)));
            throw new InvalidOperationException($"Two functions are named '{twice.Key}': {places}. Give each a name of its own.");
        }
    }

    private static string Place(MethodInfo method) => $"{method.DeclaringType}.{method.Name}";
}

using System.Reflection;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>Finds the classes that steps name and makes one instance per step, as Dataverse does.</summary>
/// <param name="assemblies">Where to look; empty when plug-ins are not activated.</param>
/// <param name="secureConfigurations">Of the steps that have one, by id.</param>
internal sealed class PluginCatalog(IReadOnlyList<Assembly> assemblies, IReadOnlyDictionary<Guid, string> secureConfigurations)
{
    public bool IsActive => assemblies.Count > 0;

    public IPlugin Create(StepMetadata step)
    {
        var type = assemblies.Select(assembly => assembly.GetType(step.PluginTypeName!)).FirstOrDefault(type => type is not null)
            ?? throw new InvalidOperationException(
                $"Step '{step.Name}' names the class '{step.PluginTypeName}', which is not in {Names()}. " +
                "Correct the step in the solution, or add the assembly to DataverseOptions.PluginAssemblies.");
        return Instantiate(type, step) as IPlugin
            ?? throw new InvalidOperationException($"Step '{step.Name}' names the class '{type}', which does not implement IPlugin.");
    }

    // Dataverse looks for a constructor with both configurations first.
    private object? Instantiate(Type type, StepMetadata step)
    {
        if (type.GetConstructor([typeof(string), typeof(string)]) is { } both)
        {
            return both.Invoke([step.UnsecureConfiguration, secureConfigurations.GetValueOrDefault(step.Id)]);
        }

        return type.GetConstructor([typeof(string)]) is { } unsecure
            ? unsecure.Invoke([step.UnsecureConfiguration])
            : Activator.CreateInstance(type);
    }

    private string Names() => string.Join(", ", assemblies.Select(assembly => $"'{assembly.GetName().Name}'"));
}

using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Discovery;

/// <summary>The description of a function that middleware sees.</summary>
internal sealed class EmbeddedFunctionDefinition : FunctionDefinition
{
    private const string AttributeSuffix = "Attribute";

    public EmbeddedFunctionDefinition(DiscoveredFunction function)
    {
        Name = function.Name;
        EntryPoint = $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";
        PathToAssembly = function.Method.DeclaringType.Assembly.Location;
        Parameters =
        [
            .. function.Method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType)),
        ];
        var binding = new EmbeddedBindingMetadata(function.TriggerParameter.Name!, TypeOf(function), BindingDirection.In);
        InputBindings = ImmutableDictionary<string, BindingMetadata>.Empty.Add(binding.Name, binding);
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly { get; }

    public override string EntryPoint { get; }

    public override string Id => Name;

    public override string Name { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    // The host's binding types are the attributes' names in camel case: serviceBusTrigger, httpTrigger, timerTrigger.
    private static string TypeOf(DiscoveredFunction function)
    {
        var name = function.Trigger.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..^AttributeSuffix.Length];
    }
}

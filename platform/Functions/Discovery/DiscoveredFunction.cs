using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Sav.Platform.Functions.Discovery;

/// <summary>A method marked as a function, with the parameter that its trigger is on.</summary>
internal sealed record DiscoveredFunction(
    string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger);

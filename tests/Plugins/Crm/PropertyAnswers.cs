using System.Reflection;

namespace Sav.Plugins.Tests.Crm;

/// <summary>Answers the property getters of an interface; one that has no answer fails the test. (A proxy derives from it.)</summary>
public class PropertyAnswers : DispatchProxy
{
    public Dictionary<string, object> Properties { get; set; } = [];

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Properties[targetMethod!.Name["get_".Length..]];
}

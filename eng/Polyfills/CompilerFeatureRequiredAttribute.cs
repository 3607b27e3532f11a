namespace System.Runtime.CompilerServices;

/// <summary>The compiler writes it on constructors of types with <c>required</c> members; older frameworks lack it.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}

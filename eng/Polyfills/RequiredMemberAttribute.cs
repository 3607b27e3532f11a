namespace System.Runtime.CompilerServices;

/// <summary>Lets <c>required</c> members compile for the older frameworks that the Dataverse sandbox runs.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler writes it on the copy constructor of records with <c>required</c> members; older frameworks lack it.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;

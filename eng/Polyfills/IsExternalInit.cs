namespace System.Runtime.CompilerServices;

/// <summary>Lets records and <c>init</c> compile for the older frameworks that the Dataverse sandbox runs.</summary>
internal static class IsExternalInit;

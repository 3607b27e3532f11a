namespace Sav.Platform.Functions.Invocation;

/// <summary>Gives one parameter of a function its value.</summary>
internal delegate object? ParameterBinder(EmbeddedFunctionContext context);

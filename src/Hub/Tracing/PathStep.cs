namespace Sav.Hub.Tracing;

/// <summary>Something that happened to a case.</summary>
/// <param name="At">When, UTC, as a row says it.</param>
/// <param name="Kind">What; orders steps of the same instant, because Dataverse keeps whole seconds.</param>
/// <param name="Text">What people read.</param>
public sealed record PathStep(DateTime At, PathStepKind Kind, string Text);

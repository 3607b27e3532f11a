namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A snapshot of the row that a step is handed.</summary>
/// <param name="Id">Id of the image.</param>
/// <param name="Name">Name of the image.</param>
/// <param name="Alias">Key in <c>PreEntityImages</c> or <c>PostEntityImages</c>.</param>
/// <param name="Type">Before, after, or both.</param>
/// <param name="Columns">Logical names of the columns it carries; empty means all.</param>
public sealed record StepImage(Guid Id, string Name, string Alias, StepImageType Type, IReadOnlyList<string> Columns);

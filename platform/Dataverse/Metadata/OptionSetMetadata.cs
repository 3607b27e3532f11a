namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A list of options that several columns may share (a global choice).</summary>
/// <param name="Name">Name, <c>sav_outcome</c>.</param>
/// <param name="Label">What users read.</param>
/// <param name="Description">What the choice is for.</param>
/// <param name="Options">The options, in the order of display.</param>
public sealed record OptionSetMetadata(string Name, LocalizedText Label, LocalizedText Description, IReadOnlyList<OptionMetadata> Options);

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>One option of a choice, state, status or yes/no column.</summary>
/// <param name="Value">The stored number.</param>
/// <param name="Label">What users read.</param>
/// <param name="State">For an option of <c>statuscode</c>: the state it belongs to.</param>
/// <param name="DefaultStatus">For an option of <c>statecode</c>: the status a row takes when only the state is set.</param>
public sealed record OptionMetadata(int Value, LocalizedText Label, int? State = null, int? DefaultStatus = null);

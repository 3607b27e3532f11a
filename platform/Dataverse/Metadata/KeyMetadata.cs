namespace Sav.Platform.Dataverse.Metadata;

/// <summary>An alternate key: columns whose values together identify a row. A row with an empty column of the key is not checked.</summary>
/// <param name="Name">Logical name, <c>sav_servicecontract_number</c>.</param>
/// <param name="Label">What administrators read.</param>
/// <param name="Columns">Logical names of the columns, in the order of the key.</param>
public sealed record KeyMetadata(string Name, LocalizedText Label, IReadOnlyList<string> Columns);

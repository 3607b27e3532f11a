namespace Sav.Platform.Dataverse.Metadata;

/// <summary>What a column security profile allows with one secured column.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Column">Logical name of the column.</param>
/// <param name="CanRead">Whether its values are seen.</param>
/// <param name="CanCreate">Whether a new row may be given a value.</param>
/// <param name="CanUpdate">Whether a value may be changed.</param>
public sealed record FieldPermission(string Table, string Column, bool CanRead, bool CanCreate, bool CanUpdate);

namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A many-to-many relationship: an intersect table with a row for each pair.</summary>
/// <param name="Name">Schema name, <c>systemuserroles_association</c>.</param>
/// <param name="IntersectTable">Logical name of the table of pairs, <c>systemuserroles</c>.</param>
/// <param name="FirstTable">Logical name of one table.</param>
/// <param name="FirstColumn">Column of the intersect table with its id.</param>
/// <param name="SecondTable">Logical name of the other table.</param>
/// <param name="SecondColumn">Column of the intersect table with its id.</param>
public sealed record ManyToManyMetadata(
    string Name, string IntersectTable, string FirstTable, string FirstColumn, string SecondTable, string SecondColumn);

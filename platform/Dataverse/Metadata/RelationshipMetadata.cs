namespace Sav.Platform.Dataverse.Metadata;

/// <summary>A one-to-many relationship: a lookup column and one table it can point to. A customer column has two.</summary>
/// <param name="Name">Schema name, <c>sav_servicecontract_contractline</c>.</param>
/// <param name="ReferencedTable">Logical name of the "one" table.</param>
/// <param name="ReferencedColumn">Its primary key.</param>
/// <param name="ReferencingTable">Logical name of the "many" table.</param>
/// <param name="ReferencingColumn">Its lookup column.</param>
/// <param name="ReferencingNavigationProperty">
/// Name that the Web API binds the lookup by: <c>sav_incidentid</c>, or <c>sav_customerid_account</c> for one side of a customer column.
/// </param>
/// <param name="OnDelete">What deleting the referenced row does.</param>
public sealed record RelationshipMetadata(
    string Name,
    string ReferencedTable,
    string ReferencedColumn,
    string ReferencingTable,
    string ReferencingColumn,
    string ReferencingNavigationProperty,
    CascadeDelete OnDelete)
{
    /// <summary>Which of the referencing rows get the new owner of the referenced row.</summary>
    public CascadeAction OnAssign { get; init; }

    /// <summary>Which of the referencing rows are shared with whom the referenced row is shared.</summary>
    public CascadeAction OnShare { get; init; }

    /// <summary>Which of the referencing rows are no longer shared when the referenced row is not.</summary>
    public CascadeAction OnUnshare { get; init; }
}

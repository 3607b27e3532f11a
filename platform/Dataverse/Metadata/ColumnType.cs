namespace Sav.Platform.Dataverse.Metadata;

/// <summary>The column types of Dataverse that this platform knows.</summary>
public enum ColumnType
{
    /// <summary>A <see cref="Guid"/>: the primary key of the table, or an id that is not checked.</summary>
    Uniqueidentifier,

    /// <summary>One line of text, at most <see cref="ColumnMetadata.MaxLength"/> characters.</summary>
    String,

    /// <summary>Several lines of text.</summary>
    Memo,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits; <c>versionnumber</c> is one.</summary>
    BigInt,

    /// <summary>An exact number with <see cref="ColumnMetadata.Precision"/> decimal places.</summary>
    Decimal,

    /// <summary>A floating point number.</summary>
    Double,

    /// <summary>An amount in the currency of the row's <c>transactioncurrencyid</c>.</summary>
    Money,

    /// <summary>A date or an instant, see <see cref="ColumnMetadata.DateTimeBehavior"/>.</summary>
    DateTime,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One option of a list (picklist).</summary>
    Choice,

    /// <summary>The <c>statecode</c> of the table.</summary>
    State,

    /// <summary>The <c>statuscode</c> of the table; each of its options belongs to one state.</summary>
    Status,

    /// <summary>A reference to a row of one of <see cref="ColumnMetadata.Targets"/>.</summary>
    Lookup,

    /// <summary>A reference to an account or a contact.</summary>
    Customer,

    /// <summary>A reference to the user or the team that owns the row.</summary>
    Owner,
}

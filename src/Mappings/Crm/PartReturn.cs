namespace Sav.Mappings.Crm;

/// <summary>What an event says about parts that came back.</summary>
public sealed record PartReturn
{
    /// <summary>The part request.</summary>
    public Guid PartRequestId { get; init; }

    /// <summary>Number of the return.</summary>
    public string ReturnNumber { get; init; } = "";

    /// <summary>Pieces that arrived now, 1 or more.</summary>
    public int ArrivedNow { get; init; }

    /// <summary>What the warehouse found.</summary>
    public ReturnCondition Condition { get; init; }
}

namespace Sav.Hub.Import;

/// <summary>What a contract line is about.</summary>
public enum ContractScope
{
    /// <summary>One unit.</summary>
    Equipment,

    /// <summary>Every unit of a product family that the customer holds.</summary>
    ProductFamily,

    /// <summary>Everything that the customer holds or asks.</summary>
    Customer,

    /// <summary>Everything that stands at one place.</summary>
    Site,
}

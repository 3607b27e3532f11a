namespace Sav.Domain.Contracts;

/// <summary>What a contract line is for.</summary>
public enum LineScope
{
    /// <summary>One piece of equipment.</summary>
    Equipment,

    /// <summary>Everything at one place.</summary>
    Site,

    /// <summary>Every product of a family.</summary>
    ProductFamily,

    /// <summary>Everything that the customer has.</summary>
    Customer,
}

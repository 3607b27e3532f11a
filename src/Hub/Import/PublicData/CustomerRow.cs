namespace Sav.Hub.Import;

/// <summary>A row of <c>Customer.csv</c>: a person, a store, or a person who buys for a store.</summary>
internal sealed record CustomerRow(string Number, int? PersonId, int? StoreId)
{
    /// <summary>Whose address it is: the store's before the person's.</summary>
    public int AddressOwner => StoreId ?? PersonId!.Value;
}

namespace Sav.Domain.Coverage;

/// <summary>One piece of equipment: a serial number is unique within its product only.</summary>
public sealed record EquipmentIdentity(string ProductNumber, string SerialNumber)
{
    /// <summary>Same equipment. Letter case does not tell pieces apart, as it does not in Dataverse.</summary>
    public bool IsSameAs(EquipmentIdentity? other) =>
        other is not null
        && string.Equals(ProductNumber, other.ProductNumber, StringComparison.OrdinalIgnoreCase)
        && string.Equals(SerialNumber, other.SerialNumber, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>PUMP-2/SN-0042</c></summary>
    public override string ToString() => ProductNumber + "/" + SerialNumber;
}

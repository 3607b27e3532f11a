namespace Sav.Domain.Coverage;

/// <summary>One piece of equipment: a serial number is unique within its product only.</summary>
public sealed record EquipmentIdentity(string ProductNumber, string SerialNumber)
{
    /// <summary>Same equipment. Letter case does not tell pieces apart, as it does not in Dataverse.</summary>
    public bool IsSameAs(EquipmentIdentity? other) =>
        other is not null
        && string.Equals(ProductNumber, other.ProductNumber, StringComparison.OrdinalIgnoreCase)
        && string.Equals(SerialNumber, other.SerialNumber, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// <c>PUMP-2/SN-0042</c>. A slash in the product number is written <c>%2F</c> and a percent sign <c>%25</c>, so that the text can be
    /// read back; the serial number stands as it is.
    /// </summary>
    public override string ToString() => ProductNumber.Replace("%", "%25").Replace("/", "%2F") + "/" + SerialNumber;

    /// <summary>Reads what <see cref="ToString"/> writes; false: it is something else.</summary>
    public static bool TryParse(string text, out EquipmentIdentity identity)
    {
        var slash = text.IndexOf('/');
        var isIdentity = slash > 0 && slash < text.Length - 1;
        identity = isIdentity
            ? new EquipmentIdentity(text.Substring(0, slash).Replace("%2F", "/").Replace("%25", "%"), text.Substring(slash + 1))
            : new EquipmentIdentity(text, string.Empty);
        return isIdentity;
    }
}

namespace Sav.Domain.Warranties;

/// <summary>The event from which a manufacturer counts the months of his warranty.</summary>
public enum WarrantyStart
{
    Delivery,
    Commissioning,
    Manufacture,
}

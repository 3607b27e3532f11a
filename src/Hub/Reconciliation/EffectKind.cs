namespace Sav.Hub.Reconciliation;

/// <summary>What a case asks of another system.</summary>
public enum EffectKind
{
    /// <summary>An ERP document for the closed case.</summary>
    Billing,

    /// <summary>A quote from the ERP.</summary>
    Quote,

    /// <summary>An order at the warehouse.</summary>
    Parts,
}

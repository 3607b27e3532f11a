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

    /// <summary>The cancellation of what has not shipped of such an order.</summary>
    Cancellation,

    /// <summary>The return of parts to the warehouse.</summary>
    Return,

    /// <summary>A claim on a supplier.</summary>
    Claim,
}

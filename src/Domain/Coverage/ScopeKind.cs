namespace Sav.Domain.Coverage;

/// <summary>How wide a source covers, most specific first.</summary>
public enum ScopeKind
{
    Equipment,
    Site,
    ProductFamily,
    Customer,
}

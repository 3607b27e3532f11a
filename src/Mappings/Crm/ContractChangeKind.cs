namespace Sav.Mappings.Crm;

/// <summary>Values of the choice <c>sav_contractchangekind</c> that the functions write.</summary>
public enum ContractChangeKind
{
    /// <summary>Makes the next contract.</summary>
    Renew = 743120001,

    /// <summary>Closes a contract whose days are over.</summary>
    Expire = 743120005,
}

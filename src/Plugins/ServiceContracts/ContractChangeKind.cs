namespace Sav.Plugins.ServiceContracts;

/// <summary>What is done to a contract.</summary>
internal enum ContractChangeKind
{
    Amend,
    Renew,
    Suspend,
    Resume,
    Cancel,
    Expire,
}

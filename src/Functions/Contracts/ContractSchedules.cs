namespace Sav.Functions.Contracts;

/// <summary>Settings with the NCRONTAB schedules of the daily runs (docs/configuration.md).</summary>
public static class ContractSchedules
{
    /// <summary>Of <see cref="BillDueInstalments"/>.</summary>
    public const string Billing = "Contracts:BillingSchedule";

    /// <summary>Of <see cref="ExpireContracts"/>.</summary>
    public const string Expiry = "Contracts:ExpirySchedule";
}

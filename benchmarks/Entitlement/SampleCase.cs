using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Benchmarks.Entitlement;

/// <summary>A defect of a pump, reported by telephone and estimated.</summary>
internal static class SampleCase
{
    public const string Customer = "C-1042";

    public static readonly EquipmentIdentity Pump = new("PUMP-2", "SN-0042");

    /// <summary>A Monday, 09:15 in Paris.</summary>
    public static readonly DateTimeOffset ReportedAt = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);

    public static readonly CaseFacts Facts = new()
    {
        Number = "CAS-01001",
        Reason = CaseReason.Defect,
        Channel = CaseChannel.Phone,
        Contact = "P-0007",
        Site = "S-0003",
        Customer = new CustomerFacts { Number = Customer, IsConsumer = false, IsOnCreditHold = false },
        Equipment = new EquipmentFacts { ProductNumber = Pump.ProductNumber, ProductFamily = "Pumps", SerialNumber = Pump.SerialNumber },
        Need = new CaseNeed { Hours = 2.5m, Visits = 1 },
        Estimate = new CaseEstimate { Labour = 212.50m, Travel = 85, Parts = 149.90m, Assistance = 0 },
        Currency = "EUR",
        Zone = SampleLevels.Paris,
        StandardLevel = SampleLevels.Standard,
    };
}

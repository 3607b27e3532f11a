using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

/// <summary>Random terms, prices and intervals, month ends and leap days among them.</summary>
internal static class ContractGenerators
{
    public static Gen<ContractTerm> Term =>
        from offset in Gen.Choose(0, 3000)
        from days in Gen.Frequency((3, Gen.Choose(1, 1200)), (1, Gen.Elements(28, 29, 30, 31, 365, 366, 730, 731)))
        let first = Some.Date("2023-01-01").AddDays(offset)
        select new ContractTerm(first, first.AddDays(days - 1));

    /// <summary>Terms of 1 to 60 whole months, as they are usually agreed.</summary>
    public static Gen<(ContractTerm Term, int Months)> MonthlyTerm =>
        from offset in Gen.Choose(0, 3000)
        from months in Gen.Choose(1, 60)
        let first = Some.Date("2023-01-01").AddDays(offset)
        select (new ContractTerm(first, first.AddMonths(months).AddDays(-1)), months);

    public static Gen<decimal> Price => Gen.Choose(0, 5_000_000).Select(cents => cents / 100m);

    public static Gen<BillingInterval> Interval => Gen.Elements(Enum.GetValues<BillingInterval>());
}

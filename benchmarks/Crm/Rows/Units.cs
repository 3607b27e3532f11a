using Microsoft.Xrm.Sdk;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>
/// The rows that are measured: so many units of installed equipment of one product, twenty to a customer, those of one customer scattered over
/// the table. Everything about a unit follows from its number.
/// </summary>
internal sealed class Units(int count)
{
    public const string Table = "sav_installedequipment";

    /// <summary>Half of a customer's units were sold after this day.</summary>
    public static readonly DateTime FilterSoldOn = new(2015, 1, 1);

    private const int PerCustomer = 20;
    private const int FirstYear = 2005;

    private int _last = count - 1;

    public int Count { get; } = count;

    public int Customers { get; } = count / PerCustomer;

    public static EntityReference Product { get; } = new("product", Id(0, kind: 2));

    public static string Serial(int number) => $"SN-{number:D9}";

    public static string CustomerNumber(int customer) => $"CU-{customer:D7}";

    /// <summary>Grows with the number, as the ids that the platform gives grow with time.</summary>
    public static Guid Id(int number) => Id(number, kind: 0);

    public static EntityReference Customer(int customer) => new("account", Id(customer, kind: 1));

    public int CustomerOf(int number) => number % Customers;

    public DateTime SoldOn(int number) => new(FirstYear + (number / Customers % PerCustomer), 6, 1);

    /// <summary>A number that no unit has yet.</summary>
    public int Next() => Interlocked.Increment(ref _last);

    /// <summary>The number of some unit.</summary>
    public int Any() => Random.Shared.Next(Count);

    public Entity Row(int number) => new(Table)
    {
        ["sav_name"] = Serial(number),
        ["sav_serialnumber"] = Serial(number),
        ["sav_productid"] = Product,
        ["sav_customerid"] = Customer(CustomerOf(number)),
        ["sav_soldon"] = SoldOn(number),
        ["sav_warrantyend"] = SoldOn(number).AddYears(2),
        ["sav_warrantypartspercent"] = 100m,
        ["sav_timezone"] = "Europe/Paris",
    };

    private static Guid Id(int number, byte kind) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, kind);
}

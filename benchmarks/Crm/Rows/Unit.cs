namespace Sav.Benchmarks.Crm.Rows;

/// <summary>What a program reads of a unit that does without Dataverse.</summary>
internal sealed record Unit(
    long Version,
    Guid Id,
    string Serial,
    string Name,
    DateTime SoldOn,
    DateTime WarrantyEnd,
    decimal PartsPercent,
    Guid CustomerId,
    string CustomerTable,
    string CustomerName,
    Guid ProductId,
    string ProductName,
    int State);

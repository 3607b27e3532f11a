namespace Sav.Hub.Import;

/// <summary>A row of <c>Product.csv</c>, as far as after-sales needs it.</summary>
internal sealed record Product(int Id, string Number, string Name, string? Family, decimal ListPrice, int SafetyStock, int? ModelId);

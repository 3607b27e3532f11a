namespace Sav.Hub.Import;

/// <summary>One unit sold.</summary>
/// <param name="Serial">Order number, line and unit.</param>
/// <param name="Product">What was sold.</param>
/// <param name="PersonId">Who bought it; null: the order does not say so legibly.</param>
/// <param name="SoldOn">When.</param>
internal sealed record Sale(string Serial, Product Product, int? PersonId, DateOnly SoldOn);

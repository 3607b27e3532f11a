namespace Sav.Hub.Import;

/// <summary>A manufacturer from whom the company claims back what his warranty covered.</summary>
/// <param name="Number">Number in the ERP; unique.</param>
/// <param name="Name">Name of the firm.</param>
public sealed record ImportedSupplier(string Number, string Name);

namespace Sav.Platform.Simulators.Erp.Claims;

internal sealed record Supplier(string Number, string Name);

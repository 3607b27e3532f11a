namespace Sav.Platform.Simulators.Erp;

internal sealed record Customer(string Number, string Name, string? Email, string? Country, bool Blocked);

namespace Sav.Platform.Simulators.Erp;

/// <summary>A month of the books, for all customers or for a range of their numbers (ordinal, both ends included).</summary>
/// <param name="Month">Such as <c>2026-03</c>.</param>
internal sealed record AccountingPeriod(string Month, bool Closed, string? FirstCustomer = null, string? LastCustomer = null);

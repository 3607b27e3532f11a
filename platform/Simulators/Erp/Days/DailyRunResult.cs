namespace Sav.Platform.Simulators.Erp.Days;

/// <summary>What a day brought.</summary>
internal sealed record DailyRunResult(int QuotesExpired, int InvoicesPaid, int InvoicesCancelled);

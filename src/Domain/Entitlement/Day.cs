using Sav.Domain.Calendars;

namespace Sav.Domain.Entitlement;

/// <summary>A day with its canonical form, which every verdict on a date shows.</summary>
internal sealed class Day(LocalDate date)
{
    public LocalDate Date { get; } = date;

    public string Text { get; } = date.ToString();

    public string Tomorrow() => Date.AddDays(1).ToString();
}

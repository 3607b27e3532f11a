using System.Globalization;
using Sav.Domain.Entitlement;

namespace Sav.Domain.WhatIf;

/// <summary>The phrases of a difference in one language. <see cref="DifferenceText"/> puts them in order.</summary>
internal abstract class DifferenceWording
{
    public static DifferenceWording In(StaffLanguage language) =>
        language == StaffLanguage.French ? new FrenchDifference() : new EnglishDifference();

    public abstract string Title { get; }

    public abstract string Nothing { get; }

    public abstract string Outcome(Outcome before, Outcome after);

    /// <param name="due">Promise and new time, in words.</param>
    /// <param name="shift">Above zero: later.</param>
    public abstract string Moved(string due, TimeSpan shift);

    public abstract string NewlyPromised(string due);

    /// <param name="due">Promise and old time, in words.</param>
    public abstract string NoLongerPromised(string due);

    public abstract string WouldApply(string source);

    /// <param name="failures">What would stand in the way, in sentences.</param>
    public abstract string WouldNotApply(string source, string failures);

    protected static string Length(TimeSpan length)
    {
        var hours = (int)length.TotalHours;
        var minutes = (length - TimeSpan.FromHours(hours)).TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
        return hours == 0 ? $"{minutes} min" : minutes == "0" ? $"{hours} h" : $"{hours} h {minutes} min";
    }
}

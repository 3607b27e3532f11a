namespace Sav.Domain.Calendars;

/// <summary>Opening hours that cannot be read.</summary>
public sealed class OpeningHoursException : InvalidFactsException
{
    internal OpeningHoursException(string hours, LocalizedText problem)
        : base(new LocalizedText(
            $"The opening hours '{hours}' cannot be read: {problem.English} "
            + "Write '24/7' or periods such as 'Mo-Fr 09:00-17:00; Sa 09:00-12:00'.",
            $"Les heures d'ouverture « {hours} » sont illisibles : {problem.French} "
            + "Écrivez « 24/7 » ou des plages telles que « Mo-Fr 09:00-17:00; Sa 09:00-12:00 »."))
    {
        Hours = hours;
    }

    /// <summary>The text that was given.</summary>
    public string Hours { get; }
}

namespace Sav.Domain.ServiceLevels;

internal static class PromisedMinutes
{
    private const int Year = 365 * 24 * 60;

    public static int Checked(int minutes, int least) =>
        minutes >= least && minutes <= Year ? minutes : throw new PromisedMinutesException(minutes, least);
}

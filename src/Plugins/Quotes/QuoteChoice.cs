using Sav.Plugins.Rows;

namespace Sav.Plugins.Quotes;

/// <summary>Values of the choice <c>sav_quotestatus</c> that the plug-ins tell apart.</summary>
internal static class QuoteChoice
{
    public const int Requested = Choice.First;
    public const int Issued = Choice.First + 1;
    public const int Accepted = Choice.First + 2;
    public const int Declined = Choice.First + 3;
}

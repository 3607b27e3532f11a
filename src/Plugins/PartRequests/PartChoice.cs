using Sav.Plugins.Rows;

namespace Sav.Plugins.PartRequests;

/// <summary>Values of the choices of sav_partrequest that the plug-ins read or write (docs/data-model.md).</summary>
internal static class PartChoice
{
    public const int Requested = Choice.First;
    public const int Backordered = Choice.First + 2;
    public const int Failed = Choice.First + 3;

    public const int CancellationRequested = Choice.First;

    public const int ReturnRequested = Choice.First;
    public const int ReturnOfUnused = Choice.First + 1;
}

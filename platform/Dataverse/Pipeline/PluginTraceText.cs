using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The two texts of a plug-in trace.</summary>
internal static class PluginTraceText
{
    /// <summary>Most characters of what a plug-in traces (Microsoft, "Tracing and logging": 10 KB, older lines give way to newer ones).</summary>
    public const int MostCharacters = 10 * 1024;

    /// <summary>The lines that fit, the newest last.</summary>
    public static string Newest(string trace)
    {
        if (trace.Length <= MostCharacters)
        {
            return trace;
        }

        var fitting = trace[^MostCharacters..];
        var line = fitting.IndexOf('\n', StringComparison.Ordinal);
        return line >= 0 && line < fitting.Length - 1 ? fitting[(line + 1)..] : fitting;
    }

    /// <summary>What the caller is told, as administrators read it.</summary>
    public static string Of(FaultException<OrganizationServiceFault> failure) =>
        $"{failure.GetType().FullName}: {failure.Message} (Fault Detail: ErrorCode {failure.Detail.ErrorCode}, 0x{failure.Detail.ErrorCode:X8})";
}

namespace Sav.Hub.OneMachine;

/// <summary>Files of the product that stand beside the program: the solution, the bus topology, the sample organisation.</summary>
public static class HubFiles
{
    /// <summary>The unpacked Dataverse solution.</summary>
    public static string Solution => Beside("solution");

    /// <summary>The topology of the bus.</summary>
    public static string Topology => Beside("infra", "servicebus", "config.json");

    /// <summary>Settings of the function host.</summary>
    public static string HostJson => Beside("host.json");

    /// <summary>The sample organisation.</summary>
    public static string SampleOrganisation => Beside("samples", "organisation");

    private static string Beside(params ReadOnlySpan<string> parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}

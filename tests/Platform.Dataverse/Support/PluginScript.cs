using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Tests.Support;

/// <summary>A plug-in whose code is written in the test: the step's unsecure configuration names it.</summary>
public sealed class PluginScript(string unsecure, string? secure) : IPlugin
{
    private static readonly ConcurrentDictionary<string, Action<PluginCall>> Scripts = new();

    public string? Secure { get; } = secure;

    public static string Register(Action<PluginCall> script)
    {
        var name = Scripts.Count.ToString(CultureInfo.InvariantCulture) + "/" + Guid.NewGuid();
        Scripts[name] = script;
        return name;
    }

    public void Execute(IServiceProvider serviceProvider) => Scripts[unsecure](new PluginCall(serviceProvider));
}

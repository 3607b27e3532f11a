namespace Sav.Platform.Dataverse;

/// <summary>Which executions of plug-ins leave a row in plugintracelog: the organisation's setting of the same name.</summary>
public enum PluginTraceSetting
{
    /// <summary>None. The default, as in a new environment.</summary>
    Off = 0,

    /// <summary>Those that fail.</summary>
    Exception = 1,

    /// <summary>All.</summary>
    All = 2,
}

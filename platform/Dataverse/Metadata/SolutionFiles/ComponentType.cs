namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>What a line of Other/Solution.xml stands for. The numbers are Dataverse's component types.</summary>
internal enum ComponentType
{
    /// <summary>A table.</summary>
    Entity = 1,

    /// <summary>A global choice.</summary>
    OptionSet = 9,

    /// <summary>A security role.</summary>
    Role = 20,

    /// <summary>A site map.</summary>
    SiteMap = 62,

    /// <summary>A column security profile.</summary>
    FieldSecurityProfile = 70,

    /// <summary>A model-driven app.</summary>
    AppModule = 80,

    /// <summary>A plug-in assembly.</summary>
    PluginAssembly = 91,

    /// <summary>A registered step.</summary>
    Step = 92,

    /// <summary>A service endpoint.</summary>
    ServiceEndpoint = 95,
}

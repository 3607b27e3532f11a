namespace Sav.Platform.Dataverse.Metadata;

/// <summary>How the execution context is written. The numbers are those of <c>MessageFormat</c> in ServiceEndpoints.xml.</summary>
public enum ServiceEndpointMessageFormat
{
    /// <summary>.NET binary XML.</summary>
    BinaryXml = 1,

    /// <summary>JSON.</summary>
    Json = 2,

    /// <summary>XML.</summary>
    TextXml = 3,
}

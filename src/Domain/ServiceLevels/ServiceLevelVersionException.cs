namespace Sav.Domain.ServiceLevels;

/// <summary>A service level with a version below 1.</summary>
public sealed class ServiceLevelVersionException(int version) : InvalidFactsException(new LocalizedText(
    $"'{version}' is no version of a service level. Give 1 or more.",
    $"« {version} » n'est pas une version de niveau de service. Indiquez 1 ou plus."))
{
    /// <summary>The number that was given.</summary>
    public int Version { get; } = version;

    internal static int Checked(int version) => version >= 1 ? version : throw new ServiceLevelVersionException(version);
}

namespace Sav.Hub.Tests.Import;

/// <summary>Where the data of these tests lies.</summary>
internal static class Folders
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The sample organisation that ships with the product.</summary>
    public static string Sample { get; } = Path.Combine(Repository, "samples", "organisation");

    /// <summary>The public data: SAV_PUBLIC_DATA, or <c>../shared/data</c> beside the repository.</summary>
    public static string PublicData { get; } =
        Environment.GetEnvironmentVariable("SAV_PUBLIC_DATA") ?? Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data"));

    /// <summary>Skips the test where the public data is not there.</summary>
    public static void RequirePublicData() => Assert.SkipUnless(
        Directory.Exists(Path.Combine(PublicData, "adventureworks")),
        $"The public data is not at '{PublicData}'. Put it there, or name its folder in the environment variable SAV_PUBLIC_DATA.");

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Integration.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}

namespace Sav.Mappings.Tests;

internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(System.IO.Path.Combine(folder.FullName, "Integration.sln")) ? folder.FullName : Find(folder.Parent!);
}

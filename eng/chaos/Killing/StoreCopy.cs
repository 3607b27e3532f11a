namespace Sav.Chaos.Killing;

/// <summary>Copies a store that nobody has open: importing the town once is enough.</summary>
internal static class StoreCopy
{
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}

namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>The folder that an unpacked solution is kept in.</summary>
internal sealed class SolutionFolder
{
    private readonly string _path;
    private readonly Dictionary<string, XmlFile> _opened = [];

    public SolutionFolder(string path)
    {
        _path = Path.GetFullPath(path);
        if (!Directory.Exists(_path))
        {
            throw new SolutionFormatException(path, null, "This folder does not exist. Give the folder of an unpacked solution.");
        }
    }

    /// <summary>A file; read once, however often it is opened.</summary>
    /// <param name="name">Path inside the folder, with forward slashes.</param>
    public XmlFile Open(string name)
    {
        if (!_opened.TryGetValue(name, out var file))
        {
            file = Load(name);
            _opened.Add(name, file);
        }

        return file;
    }

    /// <summary>The XML files directly in a folder, in the order of their names; none where the folder does not exist.</summary>
    public IEnumerable<XmlFile> OpenAll(string folder) => Names(folder, Directory.GetFiles, "*.xml").Select(Open);

    /// <summary>The same file from each folder directly in a folder.</summary>
    public IEnumerable<XmlFile> OpenInEach(string folder, string file) =>
        Names(folder, Directory.GetDirectories, "*").Select(name => Open($"{name}/{file}"));

    /// <summary>The files that match a pattern in each folder directly in a folder.</summary>
    public IEnumerable<XmlFile> OpenAllInEach(string folder, string pattern) =>
        Names(folder, Directory.GetDirectories, "*").SelectMany(name => Names(name, Directory.GetFiles, pattern)).Select(Open);

    public bool Exists(string name) => File.Exists(Path.Combine(_path, name));

    private XmlFile Load(string name)
    {
        var path = Path.Combine(_path, name);
        if (!File.Exists(path))
        {
            throw new SolutionFormatException(name, null, "This file is missing. Restore it, or export the solution again.");
        }

        using var content = File.OpenRead(path);
        return XmlFile.Load(name, content);
    }

    private IEnumerable<string> Names(string folder, Func<string, string, string[]> list, string pattern)
    {
        var path = Path.Combine(_path, folder);
        return Directory.Exists(path)
            ? list(path, pattern).Select(found => $"{folder}/{Path.GetFileName(found)}").Order(StringComparer.Ordinal)
            : [];
    }
}

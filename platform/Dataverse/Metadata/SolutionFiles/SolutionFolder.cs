namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>The folder that an unpacked solution is kept in.</summary>
internal sealed class SolutionFolder
{
    private static readonly string[] RequiredFiles = ["Other/Solution.xml", "Other/Customizations.xml", "Other/Relationships.xml"];

    private static readonly (string Folder, string File)[] RequiredInEach =
    [
        ("Entities", "Entity.xml"),
        ("AppModules", "AppModule.xml"),
        ("AppModuleSiteMaps", "AppModuleSiteMap.xml"),
        ("environmentvariabledefinitions", "environmentvariabledefinition.xml"),
    ];

    private readonly string _path;
    private readonly Dictionary<string, XmlFile> _opened;
    private readonly Lazy<IReadOnlyList<string>> _allFiles;

    /// <param name="path">The folder.</param>
    /// <param name="known">Files that were read before and have not changed since, by their names; null: none.</param>
    /// <exception cref="SolutionFormatException">The folder does not exist.</exception>
    public SolutionFolder(string path, IEnumerable<KeyValuePair<string, XmlFile>>? known = null)
    {
        _opened = new Dictionary<string, XmlFile>(known ?? []);
        _allFiles = new Lazy<IReadOnlyList<string>>(ListFiles);
        _path = Path.GetFullPath(path);
        if (!Directory.Exists(_path))
        {
            throw new SolutionFormatException(path, null, "This folder does not exist. Give the folder of an unpacked solution.");
        }
    }

    /// <summary>Reads every XML file, so that what cannot be read is known before anything is compared.</summary>
    public void OpenEverything(ProblemList problems)
    {
        IEnumerable<string> expected =
        [
            .. RequiredFiles,
            .. RequiredInEach.SelectMany(each => Names(each.Folder, Directory.GetDirectories, "*").Select(name => $"{name}/{each.File}")),
            .. AllFiles.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)),
        ];
        foreach (var name in expected)
        {
            problems.Attempt(() => Open(name));
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

    /// <summary>Paths of all files inside the folder, with forward slashes, in their order.</summary>
    public IReadOnlyList<string> AllFiles => _allFiles.Value;

    /// <summary>What was read so far, by its name.</summary>
    public IReadOnlyDictionary<string, XmlFile> Opened => _opened;

    /// <summary>The bytes of a file, as they are.</summary>
    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_path, name));

    public bool Exists(string name) => File.Exists(Path.Combine(_path, name));

    private string[] ListFiles() =>
    [
        .. Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

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

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sav.Hub.Reporting;

/// <summary>
/// The report of a command as a JSON file. It is opened before the work, so that a name that cannot be written costs none; what it held is
/// kept until there is a report to write.
/// </summary>
public sealed class JsonReport : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly FileStream _file;
    private readonly bool _isNew;
    private bool _written;

    private JsonReport(FileStream file, bool isNew)
    {
        _file = file;
        _isNew = isNew;
    }

    /// <summary>Opens the file for writing.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static JsonReport Open(string path)
    {
        try
        {
            var isNew = !File.Exists(path);
            return new JsonReport(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write), isNew);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message} Name another file with --json.", e);
        }
    }

    /// <summary>Writes the report.</summary>
    public void Write<T>(T report)
    {
        _file.SetLength(0);
        JsonSerializer.Serialize(_file, report, Format);
        _file.Flush();
        _written = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _file.Dispose();
        if (_isNew && !_written)
        {
            File.Delete(_file.Name);
        }
    }
}

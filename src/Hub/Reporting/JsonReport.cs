using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sav.Hub.Running;

namespace Sav.Hub.Reporting;

/// <summary>The report of a run as a JSON file. It is opened before the run, so that a name that cannot be written costs no run.</summary>
public sealed class JsonReport : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly FileStream _file;

    private JsonReport(FileStream file) => _file = file;

    /// <summary>Opens the file for writing.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static JsonReport Open(string path)
    {
        try
        {
            return new JsonReport(File.Create(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message} Name another file with --json.", e);
        }
    }

    /// <summary>Writes the report.</summary>
    public void Write(RunReport report)
    {
        JsonSerializer.Serialize(_file, report, Format);
        _file.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}

using System.Text;
using System.Text.Json;
using Sav.Domain.Json;

namespace Sav.Hub.Decide;

/// <summary>Reads the JSON form of facts (docs/facts.md): a file that somebody wrote, or what a decision in the CRM was taken on.</summary>
public sealed class FactsFile
{
    private readonly string _name;

    private FactsFile(string name)
    {
        _name = name;
    }

    /// <exception cref="FactsFileException">There is no such file, or it is not of this form.</exception>
    public static KnownFacts Open(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FactsFileException(path, line: null, $"{e.Message} Name a file that can be read.", e);
        }
    }

    /// <param name="name">Names the text in errors.</param>
    /// <exception cref="FactsFileException">The text is not of this form.</exception>
    public static KnownFacts Parse(string json, string name) => Read(Encoding.UTF8.GetBytes(json), name);

    private static KnownFacts Read(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return new FactsFile(name).ReadFacts(LocatedJsonReader.Read(WithoutByteOrderMark(json)));
        }
        catch (JsonException e)
        {
            throw new FactsFileException(name, (int?)e.LineNumber + 1, $"this is no JSON: {Reason(e)} Compare it with docs/facts.md.", e);
        }
    }

    private KnownFacts ReadFacts(LocatedJson json)
    {
        var facts = new JsonObjectReader(_name, json, "version", "asOf", "case", "standardLevel", "sources");
        if (facts.WholeNumber("version") != FactsJson.Version)
        {
            throw facts.Wrong(
                facts.Json("version"),
                $"is {facts.Json("version").Text}, and this hub reads version {FactsJson.Version}. Write the facts as docs/facts.md shows.");
        }

        return new KnownFacts(
            CaseReader.Read(_name, facts.Json("case"), facts.Json("standardLevel")),
            [.. facts.Items("sources").Select(source => SourceReader.Read(_name, source))],
            facts.Instant("asOf"));
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> json) =>
        json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;

    // System.Text.Json ends its messages with the position, which the line before them already tells.
    private static string Reason(JsonException e)
    {
        var position = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? e.Message : e.Message[..position];
    }
}

using System.Text.Json;
using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Faults;

/// <summary>
/// Names a request by what it is about: its collection, the numbers of its case, contract and article, and the period it bills. Ids and
/// instants are left out: they differ between two runs of the same day's work.
/// </summary>
internal static class RequestName
{
    private static readonly string[] _telling = ["caseNumber", "contractNumber", "article", "periodStart"];

    public static string Of<T>(string path, T content)
    {
        var json = JsonSerializer.SerializeToElement(content, Json.Options);
        var told = _telling.Select(name => json.TryGetProperty(name, out var value) ? value.ToString() : "");
        return $"{path}|{string.Join('|', told)}";
    }
}

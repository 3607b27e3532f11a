using System.Text.Json.Serialization;

namespace Sav.Platform.Simulators.Erp;

internal sealed record Price(
    string Article, string Name, [property: JsonPropertyName("price")] decimal Amount, string Currency);

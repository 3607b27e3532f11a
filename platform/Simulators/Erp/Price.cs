namespace Sav.Platform.Simulators.Erp;

internal sealed record Price(string Article, string Name, [property: System.Text.Json.Serialization.JsonPropertyName("price")] decimal Amount, string Currency);

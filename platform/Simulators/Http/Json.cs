using System.Text.Json;

namespace Sav.Platform.Simulators.Http;

internal static class Json
{
    /// <summary>camelCase; a missing or null member that a document needs is an error, not a default.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}

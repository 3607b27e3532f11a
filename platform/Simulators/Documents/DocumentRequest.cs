namespace Sav.Platform.Simulators.Documents;

/// <summary>A request for a document with its permanent key.</summary>
/// <param name="ContentHash">SHA-256 of the content, by which a repetition is told from another request under the same key.</param>
/// <param name="TraceParent">W3C trace context of the request, or null.</param>
internal sealed record DocumentRequest<TContent>(string Key, string ContentHash, TContent Content, string? TraceParent);

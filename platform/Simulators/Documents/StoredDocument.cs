namespace Sav.Platform.Simulators.Documents;

internal sealed record StoredDocument<TDocument>(TDocument Document, string ContentHash);

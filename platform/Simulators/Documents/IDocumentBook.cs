using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Documents;

/// <summary>One kind of document: its table, its rules and what it announces. Every method runs inside a store transaction.</summary>
internal interface IDocumentBook<TContent, TDocument>
{
    DocumentNumber Number { get; }

    string NumberOf(TDocument document);

    /// <returns>Why the document is not made, or null.</returns>
    Refusal? Judge(Database database, TContent content);

    TDocument Add(Database database, DocumentRequest<TContent> request);

    IEnumerable<EventDraft> Announce(TDocument document, TContent content);

    StoredDocument<TDocument>? Find(Database database, string key);

    /// <returns>Documents with a sequence above <paramref name="after"/>, in order.</returns>
    IReadOnlyList<TDocument> Page(Database database, long after, int limit);
}

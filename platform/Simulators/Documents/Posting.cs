using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Documents;

/// <summary>How a request for a document ended.</summary>
internal sealed record Posting<TDocument>(TDocument? Document, bool IsNew, Refusal? Refusal, IReadOnlyList<PendingEvent> Events)
    where TDocument : class
{
    public static Posting<TDocument> Created(TDocument document, IReadOnlyList<PendingEvent> events) => new(document, true, null, events);

    public static Posting<TDocument> Repeated(TDocument document) => new(document, false, null, []);

    public static Posting<TDocument> Refused(Refusal refusal) => new(null, false, refusal, []);

    public IResult ToResult() => Refusal is null
        ? Results.Json(Document, Json.Options, statusCode: IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK)
        : Refusal.ToResult();
}

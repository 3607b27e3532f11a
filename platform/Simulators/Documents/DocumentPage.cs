namespace Sav.Platform.Simulators.Documents;

/// <param name="Next">Number to ask on from, or null at the end.</param>
internal sealed record DocumentPage<TDocument>(IReadOnlyList<TDocument> Items, string? Next);

namespace Sav.Hub.Import;

/// <summary>One line of a bill of materials.</summary>
/// <param name="Article">Number of the article that holds the part.</param>
/// <param name="Part">Article number of the part.</param>
/// <param name="Quantity">How much of it one article holds, greater than 0.</param>
public sealed record SparePart(string Article, string Part, decimal Quantity);

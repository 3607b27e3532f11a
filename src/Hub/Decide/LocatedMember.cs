namespace Sav.Hub.Decide;

/// <summary>A member of a JSON object.</summary>
/// <param name="Line">Where its name stands, counted from 1.</param>
internal sealed record LocatedMember(string Name, int Line, LocatedJson Value);

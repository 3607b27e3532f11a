using System.Text.Json;

namespace Sav.Hub.Decide;

/// <summary>A JSON value that knows where it stands in its file.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Path"><c>sources[0].shares.labour</c>; empty for the root.</param>
/// <param name="Text">The text of a string, number or literal; empty for objects and lists.</param>
/// <param name="Members">Of an object, in the order of the file.</param>
/// <param name="Items">Of a list.</param>
internal sealed record LocatedJson(
    JsonValueKind Kind, int Line, string Path, string Text, IReadOnlyList<LocatedMember> Members, IReadOnlyList<LocatedJson> Items);

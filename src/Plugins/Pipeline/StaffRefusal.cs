using Sav.Domain;

namespace Sav.Plugins.Pipeline;

/// <summary>The request is refused; the user reads why and what to do, in his language, and nothing is written.</summary>
internal sealed class StaffRefusal(string english, string french) : Exception(english)
{
    public LocalizedText Text { get; } = new(english, french);
}

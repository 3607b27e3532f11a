using Sav.Hub.Decide;

namespace Sav.Hub.WhatIf;

/// <summary>One change that <c>--what-if</c> names.</summary>
/// <param name="Text">As it was written.</param>
internal abstract record WhatIfChange(string Text)
{
    /// <summary>The facts after it; the same ones where it does not concern them.</summary>
    /// <exception cref="Domain.InvalidFactsException">The facts cannot be changed so.</exception>
    public abstract KnownFacts Apply(KnownFacts known, LevelCatalogue levels);

    /// <summary>Refuses a change that could never be made, before any facts are looked at.</summary>
    /// <exception cref="UsageException">It names a service level that there is not.</exception>
    public virtual void Require(LevelCatalogue levels)
    {
    }
}

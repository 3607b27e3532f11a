using System.Collections.Frozen;

namespace Sav.Platform.Functions.Invocation;

/// <summary>What started an invocation.</summary>
internal abstract class TriggerInput
{
    /// <summary>The trigger's metadata, as <c>FunctionContext.BindingContext</c> shows it.</summary>
    public virtual IReadOnlyDictionary<string, object?> BindingData => FrozenDictionary<string, object?>.Empty;

    /// <summary>W3C <c>traceparent</c> that came with the trigger, or null.</summary>
    public virtual string? TraceParent => null;

    /// <summary>Puts into the invocation's items what Microsoft's own extensions would put there.</summary>
    public virtual void AddTo(IDictionary<object, object> items)
    {
    }
}

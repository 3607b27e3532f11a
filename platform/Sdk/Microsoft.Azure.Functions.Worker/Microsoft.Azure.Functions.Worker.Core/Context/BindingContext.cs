using System.Collections.Generic;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The trigger's metadata of an invocation.</summary>
public abstract class BindingContext
{
    protected BindingContext()
    {
    }

    public abstract IReadOnlyDictionary<string, object> BindingData { get; }
}

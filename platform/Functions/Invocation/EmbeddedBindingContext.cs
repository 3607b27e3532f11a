using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Invocation;

/// <summary>The trigger's metadata.</summary>
internal sealed class EmbeddedBindingContext(TriggerInput input) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => input.BindingData;
}

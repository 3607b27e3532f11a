using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Discovery;

/// <summary>Describes the trigger's binding.</summary>
internal sealed class EmbeddedBindingMetadata(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}

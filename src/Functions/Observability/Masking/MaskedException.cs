namespace Sav.Functions.Observability.Masking;

/// <summary>Stands in a log for an exception whose text says too much.</summary>
internal sealed class MaskedException(Exception original, LogMask mask)
    : Exception($"{original.GetType().Name}: {mask.Apply(original.Message)}")
{
    private readonly string _text = mask.Apply(original.ToString());

    public override string? StackTrace { get; } = original.StackTrace;

    public override string ToString() => _text;
}

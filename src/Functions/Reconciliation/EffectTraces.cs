using System.Runtime.InteropServices;

namespace Sav.Functions.Reconciliation;

/// <summary>Everything that was found beside the CRM's own rows, by idempotency key.</summary>
internal sealed class EffectTraces
{
    private readonly Dictionary<string, EffectTrace> _traces = new(StringComparer.Ordinal);

    public int Documents { get; private set; }

    /// <summary>What nobody has asked for so far.</summary>
    public IEnumerable<KeyValuePair<string, EffectTrace>> Rest => _traces;

    public void Add(string key, SentMessage message)
    {
        var trace = Of(key);
        trace.Message = message;
        trace.Messages++;
    }

    public void Add(string key, EnteredEffect entry) => Of(key).Entry = entry;

    public void Add(PartnerDocument document)
    {
        Documents++;
        var trace = Of(document.Key);
        if (trace.Document is null)
        {
            trace.Document = document;
        }
        else
        {
            (trace.OtherDocuments ??= []).Add(document.Number);
        }
    }

    /// <summary>Takes out what belongs to an effect; an empty trace where nothing does.</summary>
    public EffectTrace Take(string key) => _traces.Remove(key, out var trace) ? trace : new EffectTrace();

    private EffectTrace Of(string key)
    {
        ref var trace = ref CollectionsMarshal.GetValueRefOrAddDefault(_traces, key, out _);
        return trace ??= new EffectTrace();
    }
}

using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Functions.Tests.Fakes;

/// <summary>An invocation as middleware sees it: name, kind of trigger, metadata and trace. The rest is not there.</summary>
internal sealed class FakeInvocation(string function, string trigger, Dictionary<string, object?> data, string traceParent = "") : FunctionContext
{
    public override string InvocationId => throw new NotSupportedException();

    public override string FunctionId => throw new NotSupportedException();

    public override TraceContext TraceContext { get; } = new Trace(traceParent);

    public override BindingContext BindingContext { get; } = new Binding(data);

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!;

    public override FunctionDefinition FunctionDefinition { get; } = new Definition(function, trigger);

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => throw new NotSupportedException();

    private sealed class Trace(string traceParent) : TraceContext
    {
        public override string TraceParent => traceParent;

        public override string TraceState => "";
    }

    private sealed class Binding(Dictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Definition(string function, string trigger) : FunctionDefinition
    {
        public override ImmutableArray<FunctionParameter> Parameters => [];

        public override string PathToAssembly => "";

        public override string EntryPoint => "";

        public override string Id => function;

        public override string Name => function;

        public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
            ImmutableDictionary<string, BindingMetadata>.Empty.Add("message", new Metadata(trigger));

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    private sealed class Metadata(string trigger) : BindingMetadata
    {
        public override string Name => "message";

        public override string Type => trigger;

        public override BindingDirection Direction => BindingDirection.In;
    }
}

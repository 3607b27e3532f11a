using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.Invocation;

/// <summary>One invocation of a function.</summary>
internal sealed class EmbeddedFunctionContext(
    CompiledFunction function, TriggerInput input, IServiceProvider services, CancellationToken cancellationToken) : FunctionContext
{
    public CompiledFunction Function => function;

    public TriggerInput Input => input;

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Definition.Id;

    public override TraceContext TraceContext => field ??= new EmbeddedTraceContext(
        input.TraceParent ?? Activity.Current?.Id ?? string.Empty, Activity.Current?.TraceStateString ?? string.Empty);

    public override BindingContext BindingContext => field ??= new EmbeddedBindingContext(input);

    public override RetryContext RetryContext => EmbeddedRetryContext.None;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => field ??= new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellationToken;
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Functions.Observability;

/// <summary>A function's run for a message of a case or contract, as the trigger's metadata describes it.</summary>
/// <param name="Function">Name of the function.</param>
/// <param name="MessageId">Id of the message.</param>
/// <param name="Owner">Whose trace it is: the case, the contract, or what else the session names.</param>
/// <param name="TraceParent">What the message comes from, if it says so.</param>
/// <param name="EnqueuedOn">When it reached the bus; null where the host does not tell.</param>
/// <param name="Delivery">1 at the first delivery.</param>
internal sealed record BusInvocation(
    string Function, string MessageId, Guid Owner, string? TraceParent, DateTimeOffset? EnqueuedOn, int Delivery)
{
    // The host's name of the binding (https://learn.microsoft.com/azure/azure-functions/functions-bindings-service-bus-trigger).
    private const string Trigger = "serviceBusTrigger";

    /// <returns>Null for other triggers, and for messages without a session, which belong to no case yet.</returns>
    public static BusInvocation? Of(FunctionContext context)
    {
        var isMessage = context.FunctionDefinition.InputBindings.Values.Any(
            binding => string.Equals(binding.Type, Trigger, StringComparison.OrdinalIgnoreCase));
        var data = context.BindingContext.BindingData;
        return isMessage && Text(data, "SessionId") is { Length: > 0 } session
            ? new BusInvocation(
                context.FunctionDefinition.Name,
                Text(data, "MessageId") ?? "",
                CaseTrace.OwnerOf(session),
                context.TraceContext.TraceParent,
                Instant(Text(data, "EnqueuedTimeUtc")),
                int.TryParse(Text(data, "DeliveryCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var delivery) ? delivery : 1)
            : null;
    }

    public Activity StartSpan()
    {
        var span = HubSpan.Start(Function, ActivityKind.Consumer, CaseTrace.Of(Owner, TraceParent));
        span.SetTag("messaging.system", "servicebus");
        span.SetTag("messaging.message.id", MessageId);
        span.SetTag("sav.delivery", Delivery);
        return span;
    }

    // The host in Azure hands values over as JSON, where a text has quotation marks.
    private static string? Text(IReadOnlyDictionary<string, object?> data, string name) =>
        Convert.ToString(data.GetValueOrDefault(name), CultureInfo.InvariantCulture)?.Trim('"');

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}

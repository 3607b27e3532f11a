using Sav.Platform.Simulators.Http;

namespace Sav.Platform.Simulators.Warehouse;

internal static class OrderRules
{
    /// <summary>Not final: the order may be on its way.</summary>
    public static Refusal Missing(string key) => new(
        StatusCodes.Status409Conflict, "order_missing", $"There is no order under the key '{key}' yet. Repeat later.");
}

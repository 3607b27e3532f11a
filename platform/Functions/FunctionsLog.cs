using Microsoft.Extensions.Logging;

namespace Sav.Platform.Functions;

/// <summary>What the host logs.</summary>
internal static partial class FunctionsLog
{
    [LoggerMessage(1, LogLevel.Error, "Function '{Function}' failed.")]
    public static partial void FunctionFailed(ILogger logger, string function, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Functions were still running when the time to stop was over; they were asked to cancel.")]
    public static partial void DrainCutShort(ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "Receiving from '{Entity}' for function '{Function}' failed; next attempt in {Delay}.")]
    public static partial void ReceiveFailed(ILogger logger, string function, string entity, TimeSpan delay, Exception failure);

    [LoggerMessage(4, LogLevel.Warning, "Message '{MessageId}' of function '{Function}' could not be settled; it will come again.")]
    public static partial void SettlementFailed(ILogger logger, string function, string messageId, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "The lock of function '{Function}' could not be renewed.")]
    public static partial void RenewalFailed(ILogger logger, string function, Exception failure);

    [LoggerMessage(6, LogLevel.Information, "The host runs {Count} functions: {Functions}.")]
    public static partial void Started(ILogger logger, int count, string functions);
}

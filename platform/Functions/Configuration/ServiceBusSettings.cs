using Microsoft.Extensions.Configuration;

namespace Sav.Platform.Functions.Configuration;

/// <summary>
/// Section <c>extensions.serviceBus</c> of <c>host.json</c>. What cannot be done as it says is refused at start; a setting that is read over
/// in silence would show its effect in the cloud for the first time.
/// </summary>
internal sealed record ServiceBusSettings
{
    // There is no network here, and batches of messages are refused where a function takes them.
    private static readonly string[] _withoutEffect =
    [
        "clientRetryOptions", "transportType", "webProxy", "maxMessageBatchSize", "minMessageBatchSize", "maxBatchWaitTime",
    ];

    private static readonly string[] _honoured =
    [
        "prefetchCount", "maxConcurrentCalls", "maxConcurrentSessions", "maxAutoLockRenewalDuration", "sessionIdleTimeout",
        "autoCompleteMessages", "maxConcurrentCallsPerSession", "enableCrossEntityTransactions",
    ];

    /// <summary>
    /// Messages fetched ahead of a queue or subscription without sessions; 0 fetches none. In a session none is fetched ahead: a message that
    /// is given back must come again before the next one.
    /// </summary>
    public int PrefetchCount { get; init; }

    /// <summary>Messages of a queue or subscription without sessions that one function handles at once.</summary>
    public int MaxConcurrentCalls { get; init; } = 16;

    /// <summary>Sessions that one function handles at once, one message of each.</summary>
    public int MaxConcurrentSessions { get; init; } = 8;

    /// <summary>How long locks are renewed while a function runs.</summary>
    public TimeSpan MaxAutoLockRenewalDuration { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an empty session is kept. Microsoft documents no default; its client library waits for its try timeout.</summary>
    public TimeSpan SessionIdleTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether a message is completed when its function returned.</summary>
    public bool AutoCompleteMessages { get; init; } = true;

    /// <exception cref="InvalidOperationException">A setting is not known, out of range, or asks for what is not done here.</exception>
    public static ServiceBusSettings Read(IConfiguration section)
    {
        CheckNames(section);
        CheckOnly(section, "maxConcurrentCallsPerSession", 1, "The messages of a session are handled one at a time");
        CheckOnly(section, "enableCrossEntityTransactions", false, "There are no transactions over several entities");
        var defaults = new ServiceBusSettings();
        return new ServiceBusSettings
        {
            PrefetchCount = AtLeast(0, section, "prefetchCount", defaults.PrefetchCount),
            MaxConcurrentCalls = AtLeast(1, section, "maxConcurrentCalls", defaults.MaxConcurrentCalls),
            MaxConcurrentSessions = AtLeast(1, section, "maxConcurrentSessions", defaults.MaxConcurrentSessions),
            MaxAutoLockRenewalDuration = section.GetValue("maxAutoLockRenewalDuration", defaults.MaxAutoLockRenewalDuration),
            SessionIdleTimeout = section.GetValue<TimeSpan?>("sessionIdleTimeout") ?? defaults.SessionIdleTimeout,
            AutoCompleteMessages = section.GetValue("autoCompleteMessages", defaults.AutoCompleteMessages),
        };
    }

    private static void CheckNames(IConfiguration section)
    {
        var unknown = section.GetChildren()
            .Select(setting => setting.Key)
            .FirstOrDefault(name => !_honoured.Concat(_withoutEffect).Contains(name, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            throw new InvalidOperationException(
                $"'extensions.serviceBus.{unknown}' in host.json is not known here. Known are: {string.Join(", ", _honoured)}.");
        }
    }

    private static void CheckOnly<T>(IConfiguration section, string name, T only, string because)
    {
        var value = section.GetValue(name, only);
        if (!Equals(value, only))
        {
            throw new InvalidOperationException(
                $"'extensions.serviceBus.{name}' in host.json is '{value}'. {because} here; leave it out or set it to '{only}'.");
        }
    }

    private static int AtLeast(int minimum, IConfiguration section, string name, int fallback)
    {
        var value = section.GetValue(name, fallback);
        return value >= minimum
            ? value
            : throw new InvalidOperationException(
                $"'extensions.serviceBus.{name}' in host.json is '{value}'. Give a number of at least {minimum}.");
    }
}

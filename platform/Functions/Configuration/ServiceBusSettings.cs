using Microsoft.Extensions.Configuration;

namespace Sav.Platform.Functions.Configuration;

/// <summary>Section <c>extensions.serviceBus</c> of <c>host.json</c>.</summary>
internal sealed record ServiceBusSettings
{
    /// <summary>Messages fetched ahead; 0 fetches none.</summary>
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

    public static ServiceBusSettings Read(IConfiguration section)
    {
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

    private static int AtLeast(int minimum, IConfiguration section, string name, int fallback)
    {
        var value = section.GetValue(name, fallback);
        return value >= minimum
            ? value
            : throw new InvalidOperationException(
                $"'extensions.serviceBus.{name}' in host.json is '{value}'. Give a number of at least {minimum}.");
    }
}

namespace Sav.Platform.ServiceBus.Tests;

/// <summary>For tests that measure this process: they run when no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

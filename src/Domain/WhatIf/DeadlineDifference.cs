using Sav.Domain.ServiceLevels;

namespace Sav.Domain.WhatIf;

/// <summary>A promise that would be due at another time.</summary>
/// <param name="Before">UTC; null: it is not made.</param>
/// <param name="After">UTC; null: it would not be made.</param>
public sealed record DeadlineDifference(Promise Promise, DateTimeOffset? Before, DateTimeOffset? After);

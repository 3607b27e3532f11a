namespace Sav.Domain.Entitlement;

/// <summary>The smallest change that would turn a failed rule into a passed one.</summary>
/// <param name="Field">
/// Member of the source in the facts' JSON form (<c>to</c>), or of the case where only that can change (<c>case.equipment</c>).
/// </param>
/// <param name="Value">What the member has to be.</param>
public sealed record SmallestChange(string Field, string Value);

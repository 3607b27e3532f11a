namespace Sav.Domain;

/// <summary>The languages in which staff is spoken to.</summary>
public enum StaffLanguage
{
    English,
    French,
}
